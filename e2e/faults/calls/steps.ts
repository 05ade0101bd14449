import { problem } from './answers'
import { type Call, requestOf, withSteps } from './call'
import type { BoxFetch } from './traffic'

type Inner = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/** Answers one step of a batch in the box's place: those before it are worked; in a chain, those after it are not tried. */
export async function refuseStep(
  box: BoxFetch,
  call: Call,
  at: number,
  refusal: { status: number; code: string; headers?: Record<string, string>; isWorked?: boolean },
): Promise<Response> {
  const steps = call.steps ?? []
  const index = at % steps.length
  const isChain = steps.some(({ dependsOn }) => dependsOn)
  const last = refusal.isWorked ? index + 1 : index
  const sent = isChain ? steps.slice(0, last) : steps.filter((_, place) => refusal.isWorked || place !== index)
  const worked = sent.length > 0 ? await innerAnswers(box, withSteps(call, sent)) : []
  const responses = steps.map(({ id }, place): Inner => {
    const { status, code, headers } = refusal
    if (place === index) return { id, status, headers, body: problem(code) }
    return worked.find((one) => one.id === id) ?? { id, status: 424, body: problem('FailedDependency') }
  })
  return Response.json({ responses })
}

/** The whole batch is worked, and the answer names only the first steps of it. */
export async function forgetSteps(box: BoxFetch, call: Call, at: number): Promise<Response> {
  const responses = await innerAnswers(box, call)
  return Response.json({ responses: responses.slice(0, at % responses.length) })
}

/** The whole batch is worked; every answer comes twice, or the last one first. */
export async function rearrangeSteps(box: BoxFetch, call: Call, how: 'doubled' | 'reversed'): Promise<Response> {
  const responses = await innerAnswers(box, call)
  return Response.json({ responses: how === 'doubled' ? responses.flatMap((one) => [one, one]) : responses.reverse() })
}

/** One step is answered twice, first with a fault that did not happen. */
export async function contradictStep(box: BoxFetch, call: Call, at: number): Promise<Response> {
  const responses = await innerAnswers(box, call)
  const index = at % responses.length
  const fault = { id: responses[index]?.id ?? '', status: 503, body: problem('Service_InternalServerError') }
  return Response.json({ responses: responses.toSpliced(index, 0, fault) })
}

/** One read of a look comes from a server that is further behind than those of the others. */
export async function oldStep(
  { box, fromOldReplica }: { box: BoxFetch; fromOldReplica: BoxFetch },
  call: Call,
  at: number,
): Promise<Response> {
  const responses = await innerAnswers(box, call)
  const old = await innerAnswers(fromOldReplica, call)
  const index = at % responses.length
  const other = old.find(({ id }) => id === responses[index]?.id)
  return Response.json({ responses: other ? responses.with(index, other) : responses })
}

async function innerAnswers(box: BoxFetch, call: Call): Promise<Inner[]> {
  const { responses = [] } = (await (await box(requestOf(call))).json()) as { responses?: Inner[] }
  return responses
}
