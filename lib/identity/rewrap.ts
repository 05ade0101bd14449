import { rewrapEach } from '@/lib/sealing/rewrap-each'
import { type KeyRing, keyRing } from '@/lib/sealing/ring'
import { olderHeads } from '@/lib/sealing/seal'
import { attemptBinding } from './sign-in/begin-sign-in'
import { attemptsThatBegin, renewAttemptWrap } from './sign-in/store'
import { tokenBinding } from './tokens/run-token'
import { renewTokenWrap, tokensThatBegin } from './tokens/token-store'

/**
 * Access tokens of runs and attempts to Microsoft that an older key of the ring wrapped: at most so many of each, the rest the
 * next time. Returns how many were renewed.
 */
export async function rewrapIdentity(most = 200, ring: KeyRing = keyRing()): Promise<number> {
  const heads = olderHeads(ring)
  if (heads.length === 0) return 0
  const tokens = await tokensThatBegin(heads, most)
  const attempts = await attemptsThatBegin(heads, most)
  return (
    (await rewrapEach(tokens, tokenBinding, renewTokenWrap, ring)) +
    (await rewrapEach(attempts, (row) => attemptBinding(row.stateHash, row.expiresAt), renewAttemptWrap, ring))
  )
}
