import { type Spent, spend } from '../../world/time/budget'
import type { Call } from '../request/call'
import { Problem } from '../request/problem'

/**
 * Takes a request out of the tenant's budgets, or refuses it with 429. Answers with the header that warns a client which
 * has used four fifths. Source: "Microsoft Graph service-specific throttling limits", identity and access; the body as in
 * "Microsoft Graph throttling guidance".
 */
export function throttle(call: Call, units: number): Record<string, string> {
  const { tenant, caller, method, now } = call
  const { unitBudget, writeBudget } = tenant.settings
  const isWrite = method !== 'GET'
  const writes = writeBudget && isWrite ? spend(tenant, `writes/${caller.appId}`, writeBudget, 1, now) : null
  if (writes?.isExceeded) throw refused(call, writes, 'Write', 'WriteLimitExceeded')
  const all = unitBudget && spend(tenant, `units/${caller.appId}`, unitBudget, units, now)
  if (all?.isExceeded) throw refused(call, all, 'ReadWrite', 'ResourceUnitLimitExceeded')
  return percentage(Math.max(writes?.share ?? 0, all?.share ?? 0))
}

function percentage(share: number): Record<string, string> {
  return share < 0.8 ? {} : { 'x-ms-throttle-limit-percentage': Math.min(share, 1.8).toFixed(1) }
}

function refused({ tenant, caller }: Call, spent: Spent, limit: string, reason: string): Problem {
  return new Problem(429, 'TooManyRequests', 'Please retry again later.', {
    headers: {
      'Retry-After': String(spent.retryAfterSeconds),
      'x-ms-throttle-scope': `Tenant_Application/${limit}/${caller.appId}/${tenant.id}`,
      'x-ms-throttle-information': reason,
      ...percentage(spent.share),
    },
  })
}
