import { zoneless } from '../shape/timestamps'
import type { Problem } from './problem'

/** `text` and `media` are for the few answers that are not JSON: a bare count, a logo. */
export type Answer = {
  status: number
  body?: object
  text?: string
  media?: { type: string; bytes: Uint8Array<ArrayBuffer> }
  headers?: Record<string, string>
}

export const noContent: Answer = { status: 204 }

export function ok(body: object): Answer {
  return { status: 200, body }
}

export function created(body: object): Answer {
  return { status: 201, body }
}

/** A canned answer from outside, for a step of a batch. */
export async function answerFrom(response: Response): Promise<Answer> {
  const headers = Object.fromEntries(response.headers)
  const text = await response.text()
  if (text === '') return { status: response.status, headers }
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, headers, ...(isJson ? { body: JSON.parse(text) as object } : { text }) }
}

/** The pair of ids by which Microsoft's support finds a request again; the client's is echoed or made equal. */
export type Trace = { requestId: string; clientRequestId: string; now: number }

export function traceOf(headers: Headers, now: number): Trace {
  const requestId = crypto.randomUUID()
  return { requestId, clientRequestId: headers.get('client-request-id') ?? requestId, now }
}

/** Each step of a batch has an id of its own and, unless it says otherwise, the batch's client id. */
export function traceOfInner(outer: Trace, headers: Headers): Trace {
  const clientRequestId = headers.get('client-request-id') ?? outer.clientRequestId
  return { ...outer, requestId: crypto.randomUUID(), clientRequestId }
}

/** Source: "Microsoft Graph error responses and resource types"; real samples have no zone in the date. */
export function refusal(problem: Problem, trace: Trace): Answer {
  const { code, message, details, headers } = problem
  const innerError = {
    date: zoneless(trace.now),
    'request-id': trace.requestId,
    'client-request-id': trace.clientRequestId,
  }
  const error = { code, message, ...(details.length > 0 ? { details } : {}), innerError }
  const units: Record<string, string> = problem.status === 401 ? {} : { 'x-ms-resource-unit': '1' }
  return { status: problem.status, body: { error }, headers: { ...units, ...headers } }
}

const contentType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

export function response(answer: Answer, trace: Trace): Response {
  const headers = new Headers({
    'request-id': trace.requestId,
    'client-request-id': trace.clientRequestId,
    'OData-Version': '4.0',
    'Cache-Control': 'no-cache',
    Date: new Date(trace.now).toUTCString(),
    ...answer.headers,
  })
  if (answer.text !== undefined) {
    headers.set('Content-Type', 'text/plain')
    return new Response(answer.text, { status: answer.status, headers })
  }
  if (answer.media) {
    headers.set('Content-Type', answer.media.type)
    return new Response(answer.media.bytes, { status: answer.status, headers })
  }
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers })
  if (!headers.has('content-type')) headers.set('Content-Type', contentType)
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers })
}
