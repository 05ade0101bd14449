import type { BoxContext } from '../context'
import type { Tenant } from '../world/model'
import { landing } from '../world/time/lag'
import { batch } from './batch/batch'
import { published } from './exchange'
import { authorize } from './permissions/authorize'
import { type Answer, answerFrom, refusal, response, type Trace, traceOf, traceOfInner } from './request/answer'
import type { Call, Payload } from './request/call'
import { authenticate, type Caller } from './request/caller'
import { Problem, unknownSegment } from './request/problem'
import { routes } from './routes'
import { segmentsOf } from './routing/path'
import { resolve } from './routing/resolve'
import { resourceUnits } from './throttling/resource-units'
import { throttle } from './throttling/throttle'

/** The tenant may stand behind the version, as `myorganization` or by its id. */
const version = /^\/v1\.0(\/myorganization)?(?=\/|$)/

/**
 * What stands in for the answer to one step of a batch, so that a test can throttle or break a single step; null lets the
 * step be worked. Requests outside a batch are struck before they come here.
 */
type StrikeStep = (step: { method: string; path: string }) => Promise<Response | null>

/** Microsoft Graph v1.0, as far as this world needs it. Everything a client can do wrong is an answer, never a throw. */
export function graph(context: BoxContext, request: Request, strike?: StrikeStep): Promise<Response> {
  return published(request, () => worked(context, request, strike))
}

async function worked(context: BoxContext, request: Request, strike?: StrikeStep): Promise<Response> {
  const trace = traceOf(request.headers, context.now())
  const bytes = new Uint8Array(await request.arrayBuffer())
  const payload = { type: request.headers.get('content-type'), bytes }
  const answer = await refusing(trace, async () => {
    const { tenant, caller } = await authenticate(context, request.headers)
    const outer = { context, tenant, caller, now: trace.now }
    const url = new URL(request.url)
    if (/\/\$batch\/?$/.test(url.pathname) && version.test(url.pathname)) {
      return batch(request.method, payload, async (inner) => {
        const canned = await strike?.({ method: inner.method, path: `${inner.url.pathname}${inner.url.search}` })
        if (canned) return answerFrom(canned)
        return refusing(traceOfInner(trace, inner.headers), async () =>
          answerOne(outer, inner.method, inner.url, inner.headers, inner.payload),
        )
      })
    }
    return answerOne(outer, request.method, url, request.headers, payload)
  })
  return response(answer, trace)
}

type Outer = { context: BoxContext; tenant: Tenant; caller: Caller; now: number }

async function answerOne(outer: Outer, method: string, url: URL, headers: Headers, payload: Payload): Promise<Answer> {
  const pathname = url.pathname.replace(version, '').replace(new RegExp(`^/${outer.tenant.id}(?=/)`, 'i'), '')
  if (!version.test(url.pathname)) throw unknownSegment(url.pathname.split('/')[1] ?? '')
  const { route, keys, work } = resolve(routes, method, segmentsOf(pathname))
  const query = optionsIn(url.searchParams)
  const lag = landing(outer.tenant, outer.caller.appId)
  const call: Call = { ...outer, lag, method, path: url.pathname, keys, query, headers, payload }
  const units = resourceUnits(route, query)
  const warning = throttle(call, units)
  authorize(call, route)
  const answer = await work(call)
  if (method !== 'GET') outer.context.wrote()
  return { ...answer, headers: { 'x-ms-resource-unit': String(units), ...warning, ...answer.headers } }
}

/** Graph takes the names of system query options in any case: `$orderBy`, `$skipToken`. */
function optionsIn(given: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...given].map(([name, value]) => [name.startsWith('$') ? name.toLowerCase() : name, value]),
  )
}

async function refusing(trace: Trace, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) return refusal(error, trace)
    throw error
  }
}
