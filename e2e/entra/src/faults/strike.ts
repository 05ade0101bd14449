import { draw } from '../world/draw'
import type { FaultRule, Tenant } from '../world/model'
import { isNamed } from '../world/named'

export type Target = {
  host: 'login' | 'graph'
  method: string
  path: string
  tenant: Tenant | null
  /** One step of a `$batch`, not the whole request. */
  inBatch: boolean
}

/** The first rule that strikes this request. Every rule that matches counts it, also when another one strikes. */
export function strikes(rules: FaultRule[], target: Target): FaultRule | null {
  let striking: FaultRule | null = null
  for (const rule of rules.filter((each) => matches(each, target))) {
    rule.seen += 1
    if (striking || !isDue(rule)) continue
    rule.struck += 1
    striking = rule
  }
  return striking
}

/** The same requests in the same order are struck in every run: chance is drawn from the seed and the count. */
function isDue({ seen, skip, struck, times, chance, seed }: FaultRule): boolean {
  return seen > skip && (times === null || struck < times) && draw(seed, seen) < chance
}

function matches(rule: FaultRule, { host, method, path, tenant, inBatch }: Target): boolean {
  return (
    rule.inBatch === inBatch &&
    (rule.host === null || rule.host === host) &&
    (rule.method === null || rule.method === method) &&
    (rule.match === null || new RegExp(rule.match).test(path)) &&
    (rule.tenant === null || (tenant !== null && isNamed(tenant, rule.tenant)))
  )
}

/** What `fetch` throws when a connection breaks. Over a port the listener cuts the socket instead. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' })
  return new TypeError('fetch failed', { cause })
}

export function isConnectionReset(failure: unknown): boolean {
  return failure instanceof TypeError && failure.cause instanceof Error && 'code' in failure.cause
}

/** The answer a rule gives in the box's place; null when it leaves the answer to the box. */
export function cannedAnswer({ status, headers, body }: FaultRule): Response | null {
  if (status === null) return null
  const bare = body === null || status === 204 || status === 304
  const content = bare ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const type = content === null || typeof body === 'string' ? undefined : { 'content-type': 'application/json' }
  return new Response(content, { status, headers: { ...type, ...headers } })
}
