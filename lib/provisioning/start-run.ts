import { z } from 'zod'
import { audit } from '../audit/audit'
import { Blueprint, hashBlueprint } from '../blueprint/blueprint'
import { connectionForRun } from '../connections/find-connection'
import { recordObjects } from '../connections/record'
import { transaction } from '../db'
import type { Customer } from '../identity/actor'
import { scopesFor } from './scopes'
import { currentBlueprint } from './settings'
import { insertRun, lockRunsOf, openRun } from './store'

/** What the review form posts: what was read, the name, and who grants. */
export const Approval = z.object({
  approvedHash: z.string().regex(/^[0-9a-f]{64}$/),
  appName: z.string().trim().min(1).max(120),
  consent: z.enum(['portal', 'microsoft']).default('portal'),
})
export type Approval = z.output<typeof Approval>

export type Started =
  | { status: 'started'; runId: string; scopes: string[] }
  /** What would be made is no longer what was read; nothing was made. */
  | { status: 'changed' }
  | { status: 'running'; runId: string; state: string; scopes: string[] }
  /** User sync without a certificate: Spencer has to give it first. */
  | { status: 'cannot' }

/**
 * The press. Stores what was approved, by whom and for which tenant; the worker does the rest once Microsoft has given
 * its consent. Two presses, two tabs or two admins find the same run.
 */
export function startRun(customer: Customer, approval: Approval): Promise<Started> {
  return transaction(async (tx) => {
    await lockRunsOf(tx, customer.connectionId)
    const connection = await connectionForRun(customer.connectionId)
    const active = await openRun(tx, connection.id)
    if (active) {
      const grantBy = active.grantBy === 'microsoft' ? 'microsoft' : 'portal'
      const approved = Blueprint.parse(active.blueprint)
      const scopes = scopesFor(approved, customer.directoryRoles, customer.intent, grantBy)
      return { status: 'running', runId: active.id, state: active.state, scopes }
    }
    const read = await currentBlueprint(connection)
    if (hashBlueprint(read, customer.tenantId) !== approval.approvedHash) return { status: 'changed' }
    if (connection.userSync && !read.certificate) return { status: 'cannot' }

    const blueprint = { ...read, appName: approval.appName }
    const runId = await insertRun(tx, {
      connectionId: connection.id,
      intent: customer.intent,
      blueprint,
      approvedHash: hashBlueprint(blueprint, customer.tenantId),
      startedById: customer.personId,
      grantBy: approval.consent,
    })
    if (blueprint.appName !== connection.appName) await recordObjects(tx, connection.id, { appName: blueprint.appName })
    const { personId } = customer
    await audit(tx, { action: 'run.started', personId, connectionId: connection.id, data: { runId } })
    const scopes = scopesFor(blueprint, customer.directoryRoles, customer.intent, approval.consent)
    return { status: 'started', runId, scopes }
  })
}
