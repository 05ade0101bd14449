import { z } from 'zod'
import type { GraphAnswer, GraphCall } from './call'

const Answers = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
})

/**
 * Several requests in one (learn.microsoft.com/graph/json-batching, at most 20). `serial` chains them: what follows a
 * failure is not tried and answers 424, so that nothing is made after a refusal.
 */
export function batch(calls: GraphCall[], order: 'serial' | 'parallel'): GraphCall {
  const requests = calls.map((call, index) => ({
    id: String(index + 1),
    method: call.method,
    url: call.path,
    ...(order === 'serial' && index > 0 && { dependsOn: [String(index)] }),
    ...(call.body === undefined
      ? call.headers && { headers: call.headers }
      : { headers: { 'Content-Type': 'application/json', ...call.headers }, body: call.body }),
  }))
  return { method: 'POST', path: '/$batch', body: { requests } }
}

const Refused = z.object({ error: z.object({ innerError: z.object({ 'request-id': z.string() }) }) })

/** Steps have no id in their headers; one that was refused says it in its body. All else is found by the id of the whole. */
const refusedId = (body: unknown) => Refused.safeParse(body).data?.error.innerError['request-id']

/** The inner answers in the order asked; null where the whole batch was refused, and the outer answer says why. */
export function batchAnswers(outer: GraphAnswer, count: number): GraphAnswer[] | null {
  const parsed = Answers.safeParse(outer.body)
  if (outer.status !== 200 || !parsed.success) return null
  const byId = new Map(parsed.data.responses.map((inner) => [inner.id, inner]))
  return Array.from({ length: count }, (_, index) => {
    const inner = byId.get(String(index + 1))
    if (!inner) return { status: 0, headers: {}, requestId: outer.requestId, body: null }
    const headers = Object.fromEntries(Object.entries(inner.headers ?? {}).map(([k, v]) => [k.toLowerCase(), v]))
    return {
      status: inner.status,
      headers,
      requestId: headers['request-id'] ?? refusedId(inner.body) ?? outer.requestId,
      body: inner.body ?? null,
    }
  })
}
