import { asWorker, type Tx } from '@/lib/db'
import { seal, unsealIfPossible } from '@/lib/sealing/seal'
import type { Delegate } from '../actor'
import { isWelcome } from '../customer-rules'
import { provenCustomer, provenDelegate } from '../prove'
import { findActiveInvitation } from '../session/access-store'
import { deleteRunTokens, putRunToken, runTokens } from './token-store'

type RunTokenToKeep = {
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
  const { runId, personId, scopes, directoryRoles, expiresAt } = token
  const sealed = seal(token.accessToken, tokenBinding(token))
  await putRunToken(tx, { runId, personId, sealed, scopes, directoryRoles, expiresAt })
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

/** When the run ends, whichever way. */
export function eraseRunTokens(tx: Tx, runId: string): Promise<void> {
  return deleteRunTokens(tx, runId)
}

async function delegateOf(
  runId: string,
  row: Awaited<ReturnType<typeof runTokens>>[number],
  now: Date,
): Promise<Delegate | null> {
  const { id: personId, ...whose } = row.person
  const { connectionId, connection } = row.run
  const { homeTenantId, ...person } = whose
  const invitation = await findActiveInvitation(asWorker(), personId, connectionId, now)
  if (!invitation || person.tenantId !== connection.tenantId) return null
  if (!isWelcome(homeTenantId, connection.partnerTenantId)) return null
  const { scopes, expiresAt, directoryRoles } = row
  const accessToken = unsealIfPossible(row.sealed, tokenBinding({ runId, ...person, expiresAt }))?.toString('utf8')
  if (!accessToken) return null
  const known = { personId, ...person, connectionId, ...invitation, directoryRoles, isApprover: true }
  const customer = provenCustomer({ ...known, authenticatedAt: new Date(0) }) // nobody is at the keyboard
  return provenDelegate({ customer, accessToken, scopes, expiresAt })
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
