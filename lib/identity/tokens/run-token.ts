import { asWorker, type Tx } from '@/lib/db'
import { seal, unsealIfPossible } from '@/lib/sealing/seal'
import type { Delegate, Intent } from '../actor'
import { isWelcome } from '../customer-rules'
import { provenCustomer, provenDelegate } from '../prove'
import { findActiveInvitation } from '../session/access-store'
import { deleteRunTokens, putRunToken, runTokens } from './token-store'

export type RunTokenToKeep = {
  runId: string
  personId: string
  tenantId: string
  objectId: string
  accessToken: string
  scopes: string[]
  directoryRoles: string[] | null
  expiresAt: Date
}

/** One sealed access token for each person and run; a newer one takes its place. It opens for this run and person only. */
export async function keepRunToken(tx: Tx, token: RunTokenToKeep): Promise<void> {
  await putRunToken(tx, sealedToken(token))
}

export function sealedToken(token: RunTokenToKeep) {
  const { runId, personId, scopes, directoryRoles, expiresAt } = token
  const sealed = seal(token.accessToken, tokenBinding(token))
  return { runId, personId, sealed, scopes, directoryRoles, givenAt: new Date(), expiresAt }
}

/**
 * Who lent this run their access, as far as it has not expired, their invitation still stands and the key that sealed the
 * token is not lost. A run that nobody lends anything asks for a sign-in.
 */
export async function delegatesOf(runId: string, now = new Date()): Promise<Delegate[]> {
  const rows = await runTokens(asWorker(), runId, now)
  const delegates = await Promise.all(rows.map((row) => delegateOf(runId, row, now)))
  return delegates.filter((delegate) => delegate !== null)
}

/** When nothing more can be done with them, not even withdraw what was consented to. */
export function eraseRunTokens(tx: Tx, runId: string): Promise<void> {
  return deleteRunTokens(tx, runId)
}

async function delegateOf(
  runId: string,
  row: Awaited<ReturnType<typeof runTokens>>[number],
  now: Date,
): Promise<Delegate | null> {
  const { person, run } = row
  const invitation = await findActiveInvitation(asWorker(), person.id, run.connectionId, now)
  if (!invitation || person.tenantId !== run.connection.tenantId) return null
  if (!isWelcome(person.homeTenantId, run.connection.partnerTenantId)) return null
  return opened(runId, row, invitation)
}

/** Null where the key that sealed it is lost. */
export function opened(
  runId: string,
  { sealed, scopes, givenAt, expiresAt, directoryRoles, person, run }: Awaited<ReturnType<typeof runTokens>>[number],
  invitation: { invitationId: string; intent: Intent },
): Delegate | null {
  const { id: personId, homeTenantId: _, ...whose } = person
  const accessToken = unsealIfPossible(sealed, tokenBinding({ runId, ...whose, expiresAt }))?.toString('utf8')
  if (!accessToken) return null
  const known = { personId, ...whose, connectionId: run.connectionId, ...invitation, directoryRoles, isApprover: true }
  const customer = provenCustomer({ ...known, authenticatedAt: new Date(0) }) // nobody is at the keyboard
  return provenDelegate({ customer, accessToken, scopes, givenAt, expiresAt })
}

/** Moved to another run or person, or kept longer in SQL, a token does not open. */
export function tokenBinding({
  runId,
  tenantId,
  objectId,
  expiresAt,
}: Pick<RunTokenToKeep, 'runId' | 'tenantId' | 'objectId' | 'expiresAt'>) {
  return { table: 'RunToken', row: `${runId}/${tenantId}/${objectId}`, purpose: 'access token', expiresAt }
}
