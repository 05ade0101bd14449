import { z } from 'zod'
import { audit } from '@/lib/audit/audit'
import { hashBlueprint } from '@/lib/blueprint/blueprint'
import { connectionForRun } from '@/lib/connections/find-connection'
import { isAdopted } from '@/lib/connections/model'
import { asCustomer } from '@/lib/db'
import { typedLine } from '@/lib/i18n/one-line'
import type { Customer } from '@/lib/identity/actor'
import { mayPress } from '@/lib/identity/customer-rules'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { asAsked, askedOf } from './amended'
import { isApproved } from './approvals'
import { type Joining, joining, mayJoin } from './join-run'
import { hasOtherCertificate } from './other-certificate'
import { purposeOf } from './purpose'
import { currentBlueprint } from './settings'
import { stopRun } from './stop-run'
import { insertRun, lockRunsOf, openRun, recordPress, undoneAtOf } from './store'

/** What the review form posts: what was read, the name, and who grants. */
export const Approval = z.object({
  approvedHash: z.string().regex(/^[0-9a-f]{64}$/),
  appName: typedLine.pipe(z.string().min(1).max(120)),
  consent: z.enum(['portal', 'microsoft']).default('portal'),
})
export type Approval = z.output<typeof Approval>

type Started =
  | ({ status: 'started' } & Joining)
  /** What would be made is no longer what was read; nothing was made. */
  | { status: 'changed' }
  | ({ status: 'running'; state: string } & Joining)
  /** Something else is at work in this tenant right now. */
  | { status: 'busy' }
  /** User sync without a certificate, a connection that has ended, or an undo that was done: Spencer has to act first. */
  | { status: 'cannot' }
  /** Their roles are not enough, and their token says so. */
  | { status: 'not_allowed' }
  | Stopped

/**
 * The press. Stores what was read and chosen, by whom and for which tenant; it becomes an approval once Microsoft sends this
 * person back with their consent, and then the worker does the rest. Presses for exactly the same find one run, whose it is says
 * the first consent, and so does whoever comes to one that was approved. A press without consent gives way to the next one that
 * wants something else, and so does a run that waits for another purpose.
 */
export function startRun(customer: Customer, approval: Approval): Promise<Started> {
  const { connectionId, tenantId, invitationId, personId } = customer
  return asCustomer(customer, async (tx) => {
    if (!mayPress(customer)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, { connectionId })
    if (stopped) return stopped
    await lockRunsOf(tx, connectionId)
    const asked = await askedOf(tx, customer)
    const connection = asAsked(await connectionForRun(tx, connectionId), asked)
    const isLent = isAdopted(connection)
    const intent = await purposeOf(tx, customer)
    const active = await openRun(tx, connectionId)
    const join = async (run: NonNullable<typeof active>): Promise<Started> => {
      await recordPress(tx, run.id, personId)
      return { status: 'running', state: run.state, ...joining(customer, run, isLent) }
    }
    const read = await currentBlueprint(tx, connection)
    const isOver = active !== null && hasOtherCertificate(active, read)
    // What was pressed for other choices is not theirs, though it repairs too.
    const isTheirs = active !== null && mayJoin(customer, active) && (!asked || !isOtherRepair(customer, active))
    if (active && !isOver && isTheirs && isApproved(active)) return join(active)
    if (active && active.state !== 'needs_person' && active.state !== 'awaiting_consent') return { status: 'busy' }

    // What was undone begins with a new invitation: staff have forgotten what stood there before.
    if (connection.stage === 'ended') return { status: 'cannot' }
    if (intent === 'undo' && (await undoneAtOf(tx, connectionId, invitationId))) return { status: 'cannot' }
    if (hashBlueprint(read, tenantId, intent) !== approval.approvedHash) return { status: 'changed' }
    if (intent !== 'undo' && connection.userSync && !read.certificate) return { status: 'cannot' }

    const blueprint = { ...read, appName: approval.appName }
    const run = { connectionId, invitationId, intent, blueprint, grantBy: approval.consent }
    const approvedHash = hashBlueprint(blueprint, tenantId, intent)
    const isSame = active?.approvedHash === approvedHash && active.grantBy === run.grantBy
    if (active && isSame && isTheirs) return join(active)
    if (active) await stopRun(tx, active.id, connectionId, 'superseded')
    const id = await insertRun(tx, { ...run, approvedHash, startedById: personId })
    await recordPress(tx, id, personId)
    await audit(tx, { action: 'run.started', personId, connectionId, data: { runId: id, intent } })
    return {
      status: 'started',
      ...joining(customer, { id, ...run, challenge: null, invitation: { amends: asked } }, isLent),
    }
  })
}

const isOtherRepair = (comer: Customer, run: { intent: string; invitationId: string | null }) =>
  comer.intent === 'repair' && run.intent === 'repair' && run.invitationId !== comer.invitationId
