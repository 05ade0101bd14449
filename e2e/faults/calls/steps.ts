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

async function innerAnswers(box: BoxFetch, call: Call): Promise<Inner[]> {
  const { responses = [] } = (await (await box(requestOf(call))).json()) as { responses?: Inner[] }
  return responses
}
