import type { Budget, Tenant } from '../model'

/** What is left of a budget after a request: `share` is used ÷ allowed, also beyond 1, since refused requests count too. */
export type Spent = { share: number; isExceeded: boolean; retryAfterSeconds: number }

/** One application's use of a tenant's budget, in windows that begin with their first request. */
export function spend(tenant: Tenant, meter: string, budget: Budget, amount: number, now: number): Spent {
  const lengthMs = budget.seconds * 1000
  const current = tenant.traffic.meters[meter]
  const running = current && now < current.since + lengthMs ? current : { since: now, used: 0 }
  const used = running.used + amount
  tenant.traffic.meters[meter] = { ...running, used }
  const leftMs = running.since + lengthMs - now
  return {
    share: used / budget.most,
    isExceeded: used > budget.most,
    retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)),
  }
}
