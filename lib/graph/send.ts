import 'server-only'
import {
  Client,
  type Context,
  type GraphRequest,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import { measureClock } from '@/lib/clock/measure'
import { microsoftAt } from '@/lib/env'
import type { Delegate, Installer, OwnApp } from '@/lib/identity/actor'
import type { GraphAnswer, GraphCall } from './call'

const timeoutMilliseconds = 20_000

/**
 * The whole middleware chain: it sends, once. The library's own chain is left out because its RetryHandler repeats
 * POSTs on 503 and 504 (an answer lost after success would become a second object), and because its authentication
 * handler drops the token on a plain-http loopback address.
 */
class Sender implements Middleware {
  async execute(context: Context): Promise<void> {
    const asked = Date.now()
    context.response = await fetch(context.request, { ...context.options, redirect: 'error' })
    measureClock(context.response.headers, asked)
  }
}

/**
 * Sends one request with a person's delegated token. Every status is an answer; what throws is a connection that
 * failed, a timeout, or a body that was cut off.
 *
 * @param clientRequestId ours, echoed by Graph and kept in the ledger.
 */
export function send(delegate: Delegate, call: GraphCall, clientRequestId: string, signal?: AbortSignal) {
  return sendWith(delegate.accessToken, call, clientRequestId, signal)
}

/** With the registration's own token, for the proof that it works. */
export function sendAsApplication(app: OwnApp, call: GraphCall) {
  return sendWith(app.accessToken, call, crypto.randomUUID())
}

/** With the token of who sets the portal up, in Spencer's own tenant. */
export function sendAsInstaller(installer: Installer, call: GraphCall) {
  return sendWith(installer.accessToken, call, crypto.randomUUID())
}

async function sendWith(
  accessToken: string,
  call: GraphCall,
  clientRequestId: string,
  signal?: AbortSignal,
): Promise<GraphAnswer> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const client = Client.initWithMiddleware({
    baseUrl: `${microsoftAt().GRAPH_URL}/`,
    middleware: new Sender(),
    fetchOptions: { signal: signal ? AbortSignal.any([timeout, signal]) : timeout },
  })
  const request = client
    .api(call.path)
    .headers({ authorization: `Bearer ${accessToken}`, 'client-request-id': clientRequestId, ...call.headers })
    .responseType(ResponseType.RAW)
  return read(await perform(request, call))
}

function perform(request: GraphRequest, call: GraphCall): Promise<Response> {
  switch (call.method) {
    case 'GET':
      return request.get()
    case 'POST':
      return request.post(call.body)
    case 'PATCH':
      return request.patch(call.body)
    case 'PUT':
      return request.put(call.body)
    case 'DELETE':
      return request.delete()
  }
}

async function read(response: Response): Promise<GraphAnswer> {
  const text = await response.text()
  const headers = Object.fromEntries(response.headers)
  return { status: response.status, headers, requestId: headers['request-id'] ?? null, body: parse(text, response.ok) }
}

/** An unreadable success is a lost answer (thrown); an unreadable failure still has its status. */
function parse(text: string, isSuccess: boolean): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (isSuccess) throw new Error('Graph answered with a body that was cut off', { cause })
    return null
  }
}
