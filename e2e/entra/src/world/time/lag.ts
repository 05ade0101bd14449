import { draw } from '../draw'
import type { Tenant } from '../model'

/** How far a reader's replica is behind: the same for every object, or each object in its own time. */
export type Lag = number | { longestMs: number; of(id: string): number }

/**
 * The replica one request lands on. With one replica everything is `lagMs` behind. With several, the first is the
 * quickest, the last takes up to `lagMs`, and each object arrives at each of them at a moment of its own. A reader stays
 * with one replica; `flap` is the chance that a request strays to any of them, which makes reads say seen, not seen, seen.
 */
export function landing(tenant: Tenant, reader: string): Lag {
  const { lagMs, replicas, flap, seed } = tenant.settings
  if (replicas === 1 || lagMs === 0) return lagMs
  tenant.traffic.landings += 1
  const { landings } = tenant.traffic
  const strays = draw(seed, 'strays', landings) < flap
  const replica = Math.floor(draw(seed, ...(strays ? ['lands', landings] : ['reader', reader])) * replicas)
  return { longestMs: lagMs, of: (id) => (lagMs * (replica + draw(seed, replica, id))) / replicas }
}

export function isThere(lag: Lag, id: string, at: number, now: number): boolean {
  if (typeof lag === 'number') return at + lag <= now
  return at + lag.longestMs <= now || at + lag.of(id) <= now
}
