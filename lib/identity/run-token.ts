import type { Tx } from '@/lib/db'
import { seal, unseal } from '@/lib/sealing/seal'
import type { Delegate } from './actor'
import { provenCustomer } from './prove'
import { deleteRunTokens, findStandingInvitation, putRunToken, runTokens } from './store'

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
  const { runId, personId, scopes, directoryRoles, expiresAt } = token
  const sealed = seal(token.accessToken, bindingOf(token))
  await putRunToken(tx, { runId, personId, sealed, scopes, directoryRoles, expiresAt })
}

/** Who lent this run their access, as far as it has not expired and their invitation still stands. */
export async function delegatesOf(runId: string, now = new Date()): Promise<Delegate[]> {
  const rows = await runTokens(runId, now)
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
  const { id: personId, ...person } = row.person
  const { connectionId, connection } = row.run
  const invitation = await findStandingInvitation(personId, connectionId, now)
  if (!invitation || person.tenantId !== connection.tenantId) return null
  const { scopes, expiresAt, directoryRoles } = row
  const accessToken = unseal(row.sealed, bindingOf({ runId, ...person, expiresAt })).toString('utf8')
  const customer = provenCustomer({ personId, ...person, connectionId, ...invitation, directoryRoles })
  return { customer, accessToken, scopes, expiresAt }
}

function bindingOf({
  runId,
  tenantId,
  objectId,
  expiresAt,
}: Pick<RunTokenToKeep, 'runId' | 'tenantId' | 'objectId' | 'expiresAt'>) {
  return { table: 'RunToken', row: `${runId}/${tenantId}/${objectId}`, purpose: 'access token', expiresAt }
}
