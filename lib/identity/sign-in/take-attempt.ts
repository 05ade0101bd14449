import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { unsealIfPossible } from '@/lib/sealing/seal'
import { hashToken } from '@/lib/sealing/token'
import type { RefusalReason } from './attempt'
import { attemptBinding } from './begin-sign-in'
import { findInvitation, findSignIn, useSignIn } from './store'

const Secrets = z.object({ nonce: z.string(), verifier: z.string() })

/** What an attempt was begun for. `connectionId` is the invitation's, or the one whose receipt is read; null on a staff attempt. */
export type AttemptFacts = {
  audience: 'customer' | 'staff'
  tenantId: string
  scopes: string[]
  returnTo: string
  invitationId: string | null
  connectionId: string | null
  runId: string | null
}

export type TakenAttempt = AttemptFacts & z.output<typeof Secrets>

/**
 * An attempt is taken once, by the browser that began it. Its row is marked before anything is asked of Microsoft, so that a
 * second callback with the same state finds it used, however the first one ends.
 */
export async function takeAttempt(
  state: string,
  browserToken: string | undefined,
  now: Date,
): Promise<
  { status: 'taken'; attempt: TakenAttempt } | { status: 'refused'; why: RefusalReason; attempt: AttemptFacts | null }
> {
  const db = asVisitor()
  const row = await findSignIn(db, hashToken(state))
  if (!row) return { status: 'refused', why: 'unknown', attempt: null }
  const invitation = row.invitationId ? await findInvitation(db, row.invitationId) : null
  const { audience, tenantId, scopes, returnTo, invitationId, runId } = row
  const attempt = {
    audience,
    tenantId,
    scopes,
    returnTo,
    invitationId,
    runId,
    connectionId: invitation?.connectionId ?? row.connectionId,
  }
  const refused = (why: RefusalReason) => ({ status: 'refused', why, attempt }) as const

  if (row.usedAt) return refused('replayed')
  if (row.expiresAt <= now) return refused('expired')
  const browserHash = hashToken(browserToken ?? '')
  if (!browserHash.equals(row.browserHash)) return refused('other_browser')
  if (!(await useSignIn(db, hashToken(state), browserHash, now))) return refused('replayed')

  const opened = unsealIfPossible(row.sealed, attemptBinding(row.stateHash, row.expiresAt))
  if (!opened) return refused('expired') // without nonce and verifier it leads nowhere; a new attempt does
  return { status: 'taken', attempt: { ...attempt, ...Secrets.parse(JSON.parse(opened.toString('utf8'))) } }
}
