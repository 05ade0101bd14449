import { type Answer, ok } from '../request/answer'
import type { Payload } from '../request/call'
import { methodNotAllowed, Problem, unreadable } from '../request/problem'

type Inner = { method: string; url: URL; headers: Headers; payload: Payload }

type Step = {
  id: string
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
  dependsOn: string[]
}

const largest = 20

/**
 * `POST /$batch`. Steps run one after the other in the order their dependencies allow; a failed one fails those that
 * wait for it with 424. Source: "Combine multiple HTTP requests using JSON batching".
 */
export async function batch(
  method: string,
  payload: Payload,
  answer: (inner: Inner) => Promise<Answer>,
): Promise<Answer> {
  if (method !== 'POST') throw methodNotAllowed()
  const steps = stepsIn(payload)
  const statuses = new Map<string, number>()
  const responses: object[] = []
  for (const step of inOrder(steps)) {
    const hasFailed = step.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400)
    const result = hasFailed ? failedDependency : await answer(innerOf(step))
    statuses.set(step.id, result.status)
    responses.push(responseOf(step.id, result))
  }
  return ok({ responses })
}

/** The code and message of a 424 are UNVERIFIED; the status is documented. */
const failedDependency: Answer = {
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request this one depends on has failed.' } },
}

function stepsIn(payload: Payload): Step[] {
  const requests: unknown = read(payload)
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('Invalid batch payload format.')
  if (requests.length > largest) {
    const message = `Number of batch request steps exceeds the maximum value of ${largest}.`
    throw new Problem(400, 'MaximumValueExceeded', message)
  }
  const steps = requests.map(stepOf)
  const ids = new Set(steps.map(({ id }) => id))
  if (ids.size !== steps.length) throw invalid('Request Id has to be unique in a batch.')
  if (steps.some(({ dependsOn }) => dependsOn.some((id) => !ids.has(id)))) {
    throw invalid('dependsOn contains an id that does not exist in the batch.')
  }
  return steps
}

function read(payload: Payload): unknown {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(payload.bytes))
    return typeof body === 'object' && body !== null && 'requests' in body ? body.requests : null
  } catch {
    throw unreadable()
  }
}

function stepOf(request: unknown): Step {
  if (typeof request !== 'object' || request === null) throw invalid('Invalid batch payload format.')
  const { id, method, url, headers = {}, body, dependsOn = [] } = request as Partial<Step>
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    throw invalid('Every request in a batch needs an id, a method and a url.')
  }
  if (dependsOn !== null && !Array.isArray(dependsOn)) throw invalid('Invalid batch payload format.')
  const step = { id, method: method.toUpperCase(), url, headers: headers ?? {}, body, dependsOn: dependsOn ?? [] }
  const isWrite = ['POST', 'PATCH', 'PUT'].includes(step.method)
  if (isWrite && (body === undefined || !new Headers(headers).has('content-type'))) {
    throw invalid(`Write request id : ${id} does not contain Content-Type header or body.`)
  }
  return step
}

/** Dependencies first; a circle cannot be served. */
function inOrder(steps: Step[]): Step[] {
  const ordered: Step[] = []
  let waiting = steps
  while (waiting.length > 0) {
    const done = new Set(ordered.map(({ id }) => id))
    const ready = waiting.find(({ dependsOn }) => dependsOn.every((id) => done.has(id)))
    if (!ready) throw invalid('dependsOn must not be circular.')
    ordered.push(ready)
    waiting = waiting.filter((step) => step !== ready)
  }
  return ordered
}

function innerOf({ method, url, headers, body }: Step): Inner {
  const path = url.replace(/^https?:\/\/[^/]+\/v1\.0/, '')
  const inner = new Headers(headers)
  const type = inner.get('content-type')
  return {
    method,
    url: new URL(`/v1.0${path.startsWith('/') ? '' : '/'}${path}`, 'https://graph.invalid'),
    headers: inner,
    payload: { type, bytes: new Uint8Array(bytesOf(type, body)) },
  }
}

/** JSON stands in the batch as itself, anything else as base64. */
function bytesOf(type: string | null, body: unknown): Uint8Array {
  if (body === undefined) return new Uint8Array()
  if (typeof body === 'string' && !type?.includes('json')) return Buffer.from(body, 'base64')
  return new TextEncoder().encode(JSON.stringify(body))
}

function responseOf(id: string, { status, body, text, media, headers }: Answer): object {
  const content = body ?? text ?? (media && Buffer.from(media.bytes).toString('base64'))
  const contentType = media?.type ?? (text === undefined ? 'application/json' : 'text/plain')
  const type = content === undefined ? {} : { 'Content-Type': contentType }
  return {
    id,
    status,
    headers: { 'Cache-Control': 'no-cache', ...headers, ...type },
    ...(content ? { body: content } : {}),
  }
}

function invalid(message: string): Problem {
  return new Problem(400, 'BadRequest', message)
}
