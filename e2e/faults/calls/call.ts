import { decodeJwt } from 'jose'

type Step = { id: string; method: string; url: string; headers?: object; body?: unknown; dependsOn?: string[] }

/** One request of a worker, read once: it may be sent in another shape, later, or not at all. */
export type Call = {
  url: string
  method: string
  headers: Headers
  text: string | null
  host: 'graph' | 'login'
  /** A batch that only reads is a look. */
  isLook: boolean
  /** The steps of a batch; null for a request of its own. */
  steps: Step[] | null
  /** The tenant that its token was given for, and the client it was given to, as the token says. */
  tokenTenant: string | null
  client: string
  /** The application that asks: by its token, or for one. */
  clientId: string | null
}

export async function callOf(request: Request): Promise<Call> {
  const { pathname } = new URL(request.url)
  const text = request.body ? await request.text() : null
  const host = pathname.startsWith('/v1.0/') ? 'graph' : 'login'
  const steps = pathname.endsWith('/$batch') && text ? (JSON.parse(text).requests as Step[]) : null
  const isLook = steps ? steps.every(({ method }) => method === 'GET') : host === 'graph' && request.method === 'GET'
  const { url, method, headers } = request
  const claims = claimsOf(headers)
  const tokenTenant = claims ? String(claims.tid) : null
  const clientId = claims ? String(claims.appid) : new URLSearchParams(text ?? '').get('client_id')
  const client = `${host} ${claims?.appid ?? ''}`
  return { url, method, headers, text, host, isLook, steps, tokenTenant, client, clientId }
}

/** The signal of the caller is left out: Microsoft goes on with what was sent, whoever stops listening. */
export function requestOf({ url, method, headers, text }: Call): Request {
  return new Request(url, { method, headers, body: text })
}

export const isWrite = (call: Call) => call.host === 'graph' && !call.isLook

/** The same batch with fewer steps. */
export function withSteps(call: Call, steps: Step[]): Call {
  return { ...call, steps, text: JSON.stringify({ requests: steps }) }
}

function claimsOf(headers: Headers) {
  const token = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  return token ? decodeJwt(token) : null
}
