import type { FaultRule } from '../world/model'

export type Target = {
  host: 'login' | 'graph'
  method: string
  path: string
  tenant: { id: string; key: string } | null
}

/** The first rule that strikes this request. Every rule that matches counts it, also when another one strikes. */
export function strikes(rules: FaultRule[], target: Target): FaultRule | null {
  let striking: FaultRule | null = null
  for (const rule of rules.filter((each) => matches(each, target))) {
    rule.seen += 1
    if (striking || rule.seen <= rule.skip || rule.struck >= rule.times) continue
    rule.struck += 1
    striking = rule
  }
  return striking
}

function matches(rule: FaultRule, { host, method, path, tenant }: Target): boolean {
  return (
    (rule.host === null || rule.host === host) &&
    (rule.method === null || rule.method === method) &&
    (rule.match === null || new RegExp(rule.match).test(path)) &&
    (rule.tenant === null || rule.tenant === tenant?.id || rule.tenant === tenant?.key)
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

/** The answer a rule gives in the box's place; null when it only delays or cuts. */
export function cannedAnswer({ status, headers, body }: FaultRule): Response | null {
  if (status === null) return null
  const bare = body === null || status === 204 || status === 304
  const content = bare ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const type = content === null || typeof body === 'string' ? undefined : { 'content-type': 'application/json' }
  return new Response(content, { status, headers: { ...type, ...headers } })
}
