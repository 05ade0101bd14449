import { z } from 'zod'
import { audit } from '@/lib/audit/audit'
import { hashBlueprint } from '@/lib/blueprint/blueprint'
import { connectionForRun } from '@/lib/connections/find-connection'
import { recordObjects } from '@/lib/connections/record'
import { transaction } from '@/lib/db'
import { typedLine } from '@/lib/i18n/one-line'
import type { Customer } from '@/lib/identity/actor'
import { type Joining, joining, mayJoin } from './join-run'
import { currentBlueprint } from './settings'
import { stopRun } from './stop-run'
import { insertRun, lockRunsOf, openRun } from './store'

/** What the review form posts: what was read, the name, and who grants. */
export const Approval = z.object({
  approvedHash: z.string().regex(/^[0-9a-f]{64}$/),
  appName: typedLine.pipe(z.string().min(1).max(120)),
  consent: z.enum(['portal', 'microsoft']).default('portal'),
})
export type Approval = z.output<typeof Approval>

export type Started =
  | ({ status: 'started' } & Joining)
  /** What would be made is no longer what was read; nothing was made. */
  | { status: 'changed' }
  | ({ status: 'running'; state: string } & Joining)
  /** Something else is at work in this tenant right now. */
  | { status: 'busy' }
  /** User sync without a certificate, or a connection that has ended: Spencer has to act first. */
  | { status: 'cannot' }

/**
 * The press. Stores what was approved, by whom and for which tenant; the worker does the rest once Microsoft has given
 * its consent. Two presses, two tabs or two admins find the same run; one that waits for another purpose gives way.
 */
export function startRun(customer: Customer, approval: Approval): Promise<Started> {
  const { connectionId, tenantId, intent, invitationId, personId } = customer
  return transaction(async (tx) => {
    await lockRunsOf(tx, connectionId)
    const connection = await connectionForRun(connectionId, tx)
    const isAdopted = connection.adoptedObjectId !== null
    const active = await openRun(tx, connectionId)
    if (active && mayJoin(customer, active))
      return { status: 'running', state: active.state, ...joining(customer, active, isAdopted) }
    if (active && active.state !== 'needs_person' && active.state !== 'awaiting_consent') return { status: 'busy' }

    // What was undone begins with a new invitation: staff have forgotten what stood there before.
    if (connection.stage === 'ended') return { status: 'cannot' }
    const read = await currentBlueprint(connection, tx)
    if (hashBlueprint(read, tenantId, intent) !== approval.approvedHash) return { status: 'changed' }
    if (intent !== 'undo' && connection.userSync && !read.certificate) return { status: 'cannot' }
    if (active) await stopRun(tx, active.id, connectionId, 'superseded')

    const blueprint = { ...read, appName: approval.appName }
    const run = { connectionId, invitationId, intent, blueprint, grantBy: approval.consent }
    const approvedHash = hashBlueprint(blueprint, tenantId, intent)
    const id = await insertRun(tx, { ...run, approvedHash, startedById: personId })
    if (blueprint.appName !== connection.appName) await recordObjects(tx, connectionId, { appName: blueprint.appName })
    await audit(tx, { action: 'run.started', personId, connectionId, data: { runId: id, intent } })
    return { status: 'started', ...joining(customer, { id, ...run, challenge: null }, isAdopted) }
  })
}
