import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { ConnectionForRun } from '@/lib/connections/find-connection'
import type { Db } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { amendmentOf } from '@/lib/invitations/amending/amending'
import { type Altered, type Amendment, alteredAs, readAmendment } from '@/lib/invitations/amending/amendment'
import { amends } from '@/lib/invitations/amending/amends'
import { openRun } from './store'

/** What this customer was asked to alter: by their own invitation, or a colleague's that they lend their role to. */
export async function askedOf(
  db: Db,
  { intent, invitationId, connectionId }: Pick<Customer, 'intent' | 'invitationId' | 'connectionId'>,
): Promise<Amendment | null> {
  if (intent === 'repair') return amendmentOf(db, invitationId)
  if (intent !== 'grant') return null
  const run = await openRun(db, connectionId)
  return run ? amends(run.blueprint as Blueprint, await amendmentOf(db, run.invitationId)) : null
}

/** The connection as it would be once it was granted. */
export function asAsked(connection: ConnectionForRun, asked: Amendment | null): ConnectionForRun {
  if (!asked) return connection
  const { userSync, securityGroups } = asked.to
  return { ...connection, userSync, securityGroups }
}

/** What this run alters, as pages say it. */
export function alterationIn(run: Amending): Altered | null {
  const asked =
    run.intent === 'repair' ? amends(run.blueprint as Blueprint, readAmendment(run.invitation?.amends)) : null
  return asked && alteredAs(asked)
}

type Amending = { intent: string; blueprint: unknown; invitation: { amends: unknown } | null }
