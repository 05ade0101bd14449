import { recordLetIn, recordMoment } from '@/lib/connections/record'
import { recordProof, recordRefused, recordUntested } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import { type HeldSecret, settleHeld } from '@/lib/handoff/hold'
import type { Tried } from './try-secret'

/** What Microsoft's servers do not know after so long they will never know (several minutes at worst were seen). */
const longestTravelMs = 60 * 60_000

/**
 * Keeps what a try told. True when nothing is left to be seen: then the secret is forgotten as soon as it is delivered.
 * @param roles those that the app shall have
 */
export async function recordTried(
  tx: Tx,
  { connectionId, credentialId, handoffId, since }: HeldSecret,
  tried: Tried,
  roles: readonly string[],
  now = new Date(),
): Promise<boolean> {
  switch (tried.status) {
    case 'works': {
      const isWhole = tried.holdsRoles === true
      await recordProof(tx, credentialId, isWhole && roles.length > 0 ? 'roles' : 'token', now)
      await recordMoment(tx, connectionId, 'provenAt', now)
      await recordLetIn(tx, connectionId)
      if (isWhole) await settleHeld(tx, handoffId)
      return isWhole
    }
    case 'refused':
      await recordRefused(tx, credentialId, tried.code, now)
      return false
    case 'not_yet':
      if (now.getTime() - since.getTime() > longestTravelMs) await recordRefused(tx, credentialId, tried.code, now)
      else await recordUntested(tx, credentialId, 'early', now)
      return false
    default:
      await recordUntested(tx, credentialId, tried.status, now)
      return false
  }
}
