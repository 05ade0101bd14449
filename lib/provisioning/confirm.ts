import { z } from 'zod'
import { audit } from '../audit/audit'
import { Blueprint } from '../blueprint/blueprint'
import { recordObjects } from '../connections/record'
import { transaction } from '../db'
import type { Customer } from '../identity/actor'
import { Confirmation, type Difference } from './difference'
import { scopesFor } from './scopes'
import { openRun, setRunStateFrom } from './store'

/** What a person answers to a difference: go on with what was shown, use the registration found, or make a new one. */
export const Answer = z.object({ choice: z.union([z.literal('go_on'), z.literal('new'), z.guid()]) })

/**
 * Records the answer on the waiting run; the consent that follows queues it again. Null when nothing was asked, or when
 * the answer names a registration that was not shown.
 */
export function confirmDifference(
  customer: Customer,
  { choice }: z.output<typeof Answer>,
): Promise<{ runId: string; scopes: string[] } | null> {
  return transaction(async (tx) => {
    const run = await openRun(tx, customer.connectionId)
    const difference = (run?.difference ?? null) as Difference | null
    if (!run || !difference) return null
    const earlier = run.confirmed === null ? { changes: [] } : Confirmation.parse(run.confirmed)
    const confirmed = answerTo(difference, choice, earlier)
    if (!confirmed) return null
    const isAsked = await setRunStateFrom(tx, run.id, ['needs_person'], { state: 'awaiting_consent', confirmed })
    if (!isAsked) return null
    if (confirmed.adopt) await recordObjects(tx, customer.connectionId, { adoptedObjectId: confirmed.adopt })
    const { personId, connectionId } = customer
    await audit(tx, { action: 'run.difference-answered', personId, connectionId, data: { runId: run.id, choice } })
    const grantBy = run.grantBy === 'microsoft' ? 'microsoft' : 'portal'
    const blueprint = Blueprint.parse(run.blueprint)
    return { runId: run.id, scopes: scopesFor(blueprint, customer.directoryRoles, customer.intent, grantBy) }
  })
}

function answerTo(difference: Difference, choice: string, earlier: Confirmation): Confirmation | null {
  if (difference.kind === 'changes')
    return choice === 'go_on' ? { ...earlier, changes: [...earlier.changes, ...difference.keys] } : null
  if (choice === 'new') return { ...earlier, adopt: null }
  return difference.found.some((one) => one.objectId === choice) ? { ...earlier, adopt: choice } : null
}
