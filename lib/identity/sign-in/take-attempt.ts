import { z } from 'zod'
import { unsealIfPossible } from '@/lib/sealing/seal'
import { hashToken } from '@/lib/sealing/token'
import type { RefusalReason } from './attempt'
import { tripBinding } from './begin-sign-in'
import { findInvitation, findSignIn, useSignIn } from './store'

const Secrets = z.object({ nonce: z.string(), verifier: z.string() })

/** What a trip was begun for. `connectionId` is the invitation's, or the one whose receipt is read; null on a staff trip. */
export type TripFacts = {
  audience: 'customer' | 'staff'
  tenantId: string
  scopes: string[]
  returnTo: string
  invitationId: string | null
  connectionId: string | null
  runId: string | null
}

export type TakenTrip = TripFacts & z.output<typeof Secrets>

/**
 * A trip is taken once, by the browser that began it. Its row is marked before anything is asked of Microsoft, so that a
 * second callback with the same state finds it used, however the first one ends.
 */
export async function takeTrip(
  state: string,
  browserToken: string | undefined,
  now: Date,
): Promise<{ status: 'taken'; trip: TakenTrip } | { status: 'refused'; why: RefusalReason; trip: TripFacts | null }> {
  const row = await findSignIn(hashToken(state))
  if (!row) return { status: 'refused', why: 'unknown', trip: null }
  const invitation = row.invitationId ? await findInvitation(row.invitationId) : null
  const { audience, tenantId, scopes, returnTo, invitationId, runId } = row
  const trip = {
    audience,
    tenantId,
    scopes,
    returnTo,
    invitationId,
    runId,
    connectionId: invitation?.connectionId ?? row.connectionId,
  }
  const refused = (why: RefusalReason) => ({ status: 'refused', why, trip }) as const

  if (row.usedAt) return refused('replayed')
  if (row.expiresAt <= now) return refused('expired')
  const browserHash = hashToken(browserToken ?? '')
  if (!browserHash.equals(row.browserHash)) return refused('other_browser')
  if (!(await useSignIn(hashToken(state), browserHash, now))) return refused('replayed')

  const opened = unsealIfPossible(row.sealed, tripBinding(row.stateHash, row.expiresAt))
  if (!opened) return refused('expired') // without nonce and verifier it leads nowhere; a new trip does
  return { status: 'taken', trip: { ...trip, ...Secrets.parse(JSON.parse(opened.toString('utf8'))) } }
}
