import { asWorker } from '@/lib/db'
import { rewrapEach } from '@/lib/sealing/rewrap-each'
import { type KeyRing, keyRing } from '@/lib/sealing/ring'
import { olderHeads } from '@/lib/sealing/seal'
import { attemptBinding } from './sign-in/begin-sign-in'
import { attemptsThatBegin, renewAttemptWrap } from './sign-in/store'
import { tokenBinding } from './tokens/run-token'
import { renewTokenWrap, tokensThatBegin } from './tokens/token-store'

/**
 * Access tokens of runs and sign-in attempts that an older key of the ring wrapped: at most so many of each, the rest the
 * next time. Returns how many were renewed.
 */
export async function rewrapIdentity(most = 200, ring: KeyRing = keyRing()): Promise<number> {
  const heads = olderHeads(ring)
  if (heads.length === 0) return 0
  const db = asWorker()
  const tokens = await tokensThatBegin(db, heads, most)
  const attempts = await attemptsThatBegin(db, heads, most)
  const bindingOf = (row: (typeof attempts)[number]) => attemptBinding(row.stateHash, row.expiresAt)
  return (
    (await rewrapEach(tokens, tokenBinding, (row, renewed) => renewTokenWrap(db, row, renewed), ring)) +
    (await rewrapEach(attempts, bindingOf, (row, renewed) => renewAttemptWrap(db, row, renewed), ring))
  )
}
