import { connectionReset } from 'entra-box'
import type { Fault, Mishap } from '../fault'
import { clock } from '../worker/clock'
import type { Worker } from '../worker/current-worker'
import { takeOver } from '../worker/take-over'
import { challenge, cutOff, date, dated, opaque, page, redirected, refused, trickled } from './answers'
import { type Call, requestOf } from './call'
import { contradictStep, forgetSteps, oldStep, rearrangeSteps, refuseStep } from './steps'
import type { Microsoft } from './traffic'

type Struck = { call: Call; amount: number; worker: Worker; microsoft: Microsoft }

/** As long as `lib/graph/send.ts` waits for an answer, and longer than what it waits for at the login host. */
const timeoutMilliseconds = 20_000

/** What the worker meets in place of an ordinary answer. */
const strikes: Record<Mishap, (struck: Struck) => Promise<Response>> = {
  'reset before': () => Promise.reject(connectionReset()),
  'Microsoft gone for a minute': ({ microsoft }) => {
    microsoft.goneUntil = clock.now() + 60_000
    return Promise.reject(connectionReset())
  },
  'answer lost': async (struck) => {
    await worked(struck)
    throw connectionReset()
  },
  'lands late': ({ microsoft, call, amount }) => {
    microsoft.landLater(call, amount % 4)
    return timedOut()
  },
  'throttled in seconds': (struck) => quiet(struck, 429, String(seconds(struck))),
  'throttled until a date': (struck) => quiet(struck, 429, date(clock.now() + seconds(struck) * 1000)),
  'throttled silently': async () => refused(429, 'TooManyRequests'),
  unavailable: async ({ amount }) => refused(amount % 2 ? 503 : 500, 'Service_InternalServerError'),
  'unavailable with a date': (struck) => quiet(struck, 503, date(clock.now() + seconds(struck) * 1000)),
  'gateway page': async ({ amount }) => page(amount % 2 ? 502 : 504),
  'failed after success': async (struck) => {
    await worked(struck)
    return refused(504, 'UnknownError')
  },
  'body cut off': async (struck) => cutOff(await worked(struck), (struck.amount % 20) / 20),
  'wrong content': async () => page(200),
  'empty body': async (struck) => cutOff(await worked(struck), 0),
  'slow body': async (struck) => {
    await worked(struck)
    return timedOut()
  },
  'misleading 404': async (struck) => {
    if (struck.call.steps) return worked(struck)
    await worked(struck)
    return refused(404, 'Request_ResourceNotFound')
  },
  redirect: async () => redirected(),
  'no content': async (struck) => {
    await worked(struck)
    return new Response(null, { status: 204 })
  },
  'wrong type': async (struck) => {
    const { status } = await worked(struck)
    return Response.json([], { status: status === 204 ? 200 : status })
  },
  'sent twice': async (struck) => {
    const answer = await worked(struck)
    await worked(struck)
    return answer
  },
  'sent twice, second answer': async (struck) => {
    await worked(struck)
    return worked(struck)
  },
  'trickled body': async (struck) => trickled(await worked(struck)),
  'wrong date': async (struck) => dated(await worked(struck), clock.now() + (struck.amount % 2 ? 4 : -4) * 60_000),
  locked: (struck) => step(struck, { status: 423, code: 'resourceLocked' }),
  precondition: (struck) => step(struck, { status: 412, code: 'preconditionFailed' }),
  'step throttled': (struck) =>
    step(struck, { status: 429, code: 'TooManyRequests', headers: { 'Retry-After': String(seconds(struck)) } }),
  'step refused': (struck) => step(struck, { status: 503, code: 'Service_InternalServerError' }),
  'step failed after success': (struck) => step(struck, { status: 504, code: 'UnknownError', isWorked: true }),
  'steps missing': ({ call, amount, microsoft }) =>
    call.steps ? forgetSteps(microsoft.box, call, amount) : timedOut(),
  'steps doubled': ({ call, microsoft }) => rearrangeSteps(microsoft.box, call, 'doubled'),
  'steps out of order': ({ call, microsoft }) => rearrangeSteps(microsoft.box, call, 'reversed'),
  'steps contradicting': ({ call, amount, microsoft }) => contradictStep(microsoft.box, call, amount),
  'step from an old replica': ({ call, amount, microsoft }) => oldStep(microsoft, call, amount),
  'opaque token': async (struck) => opaque(await worked(struck)),
  'token ended': async () => refused(401, 'InvalidAuthenticationToken'),
  'claims challenge': async () => challenge(),
  'role lost': (struck) => step(struck, { status: 403, code: 'Authorization_RequestDenied' }),
  quota: (struck) => step(struck, { status: 403, code: 'Directory_QuotaExceeded' }),
  concurrency: (struck) => step(struck, { status: 409, code: 'Directory_ConcurrencyViolation' }),
  'strange refusal': (struck) => step(struck, { status: 400, code: 'Strange' }),
  'flapping read': (struck) => struck.microsoft.fromOldReplica(requestOf(struck.call)),
  'stalled before the call': async (struck) => {
    await takeOver(struck.worker)
    return worked(struck)
  },
  'stalled after the call': async (struck) => {
    const answer = await worked(struck)
    await takeOver(struck.worker)
    return answer
  },
  'died before the call': ({ worker }) => worker.die(),
  'died after the call': async (struck) => {
    await worked(struck)
    return struck.worker.die()
  },
}

export function strike({ mishap, amount }: Extract<Fault, { kind: 'call' }>, rest: Omit<Struck, 'amount'>) {
  return strikes[mishap]({ ...rest, amount })
}

/** Some mishaps mean something only on Graph, or only where something was asked to be made. */
export function fits(fault: Extract<Fault, { kind: 'call' }>, call: Call): boolean {
  const isMet = fault.on === 'any' || (call.host === 'graph' && (fault.on === 'look') === call.isLook)
  if (!isMet) return false
  if (fault.mishap === 'flapping read') return call.host === 'graph' && call.isLook
  if (fault.mishap === 'misleading 404') return call.host === 'graph' && !call.isLook && !call.steps
  if (fault.mishap === 'step from an old replica') return call.steps !== null && call.isLook
  if (fault.mishap === 'opaque token') return call.host === 'login'
  if (/^steps? /.test(fault.mishap)) return call.steps !== null
  return call.host === 'graph' || passesByItself.has(fault.mishap)
}

/** At the login host the new application is refused for good by anything that is not a passing trouble. */
const passesByItself = new Set<Mishap>([
  'Microsoft gone for a minute',
  'reset before',
  'answer lost',
  'throttled silently',
  'throttled in seconds',
  'unavailable',
  'gateway page',
  'stalled before the call',
  'stalled after the call',
  'died before the call',
  'died after the call',
])

const worked = ({ call, microsoft }: Struck) => microsoft.box(requestOf(call))

const seconds = ({ amount }: Struck) => 1 + (amount % 120)

/** One step of a batch, or the whole of a request that is none. */
function step(struck: Struck, refusal: Parameters<typeof refuseStep>[3]): Promise<Response> {
  const { call, amount, microsoft } = struck
  if (call.steps) return refuseStep(microsoft.box, call, amount, refusal)
  return Promise.resolve(refused(refusal.status, refusal.code, refusal.headers))
}

/** Microsoft says how long to be quiet; the invariants look whether this worker was. */
async function quiet(struck: Struck, status: number, retryAfter: string): Promise<Response> {
  struck.worker.quietUntil.set(struck.call.client, clock.now() + seconds(struck) * 1000)
  return refused(status, status === 429 ? 'TooManyRequests' : 'ServiceUnavailable', { 'retry-after': retryAfter })
}

function timedOut(): Promise<never> {
  clock.pass(timeoutMilliseconds)
  return Promise.reject(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
}
