import { asVisitor } from '@/lib/db'
import { admit } from '@/lib/limits/admit'
import { log } from '@/lib/log'
import { audit } from './audit'

type Refusal = {
  /** What was asked: a page, a route, a press. */
  what: string
  why: RefusedBecause
  personId?: string
  connectionId?: string
  /** Where it came from; never an address. */
  network?: string
}

export type RefusedBecause =
  | 'origin'
  /** Another host name than the portal's own. */
  | 'host'
  /** A program's: none, or not one of ours. */
  | 'token'
  | 'signed_out'
  | 'not_theirs'
  | 'role'
  | 'stale_sign_in'
  /** Microsoft did not say lately what this person's role is. */
  | 'not_observed'
  /** Their own ask, which somebody else has to press. */
  | 'own'
  /** Somebody else's, which they may confirm and not carry out alone. */
  | 'not_own'
  | 'limit'
  | 'stopped'

/**
 * One log line and one audit row for whoever was refused. Only so many rows a minute of one person, or from one network where
 * nobody is known: the log has all of them, and the audit is nobody's to fill.
 */
export async function recordRefusal({ personId, connectionId, ...data }: Refusal): Promise<void> {
  log().warn({ personId, connectionId, ...data }, 'refused')
  if ((await admit('refusal', personId ?? data.network ?? 'unknown')) !== null) return
  await asVisitor((tx) => audit(tx, { action: 'access.refused', personId, connectionId, data }))
}
