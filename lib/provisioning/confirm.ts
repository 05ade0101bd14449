import { z } from 'zod'
import { audit } from '@/lib/audit/audit'
import { asCustomer } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { mayPress } from '@/lib/identity/customer-rules'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { type Joining, joining, mayJoin } from './join-run'
import { Confirmation, type Difference } from './plan/difference'
import { questionKey } from './plan/question-key'
import { openRun, recordPress, setRunStateFrom } from './store'

/** What a person answers to a difference: go on with what was shown, use the registration found, or make a new one. */
export const Answer = z.object({
  /** What was shown when it was answered. */
  question: z.string().regex(/^[0-9a-f]{64}$/),
  choice: z.union([z.literal('go_on'), z.literal('new'), z.guid()]),
})

type Answered =
  | ({ status: 'answered' } & Joining)
  /** Something else is asked by now, it names a registration that was not shown, or it is not this person's to give. */
  | { status: 'changed' }
  | { status: 'not_allowed' }
  | Stopped

/**
 * Records the answer on the waiting run; the consent that follows queues it again, and only with the token of whoever
 * answered does the answer count.
 */
export function confirmDifference(
  customer: Customer,
  { question, choice }: z.output<typeof Answer>,
): Promise<Answered> {
  return asCustomer(customer, async (tx) => {
    if (!mayPress(customer)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, { connectionId: customer.connectionId })
    if (stopped) return stopped
    const run = await openRun(tx, customer.connectionId)
    const difference = (run?.difference ?? null) as Difference | null
    if (!run || !difference || !mayJoin(customer, run)) return { status: 'changed' }
    if (questionKey(difference) !== question) return { status: 'changed' }
    const confirmed = answerTo(difference, choice, earlierAnswers(run.confirmed, customer), customer)
    if (!confirmed) return { status: 'changed' }
    const isAsked = await setRunStateFrom(tx, run.id, ['needs_person'], { state: 'awaiting_consent', confirmed })
    if (!isAsked) return { status: 'changed' }
    const { personId, connectionId } = customer
    await recordPress(tx, run.id, personId)
    await audit(tx, { action: 'run.difference-answered', personId, connectionId, data: { runId: run.id, choice } })
    const isAdopted = confirmed.adopt !== undefined && confirmed.adopt !== null
    return { status: 'answered', ...joining(customer, run, isAdopted) }
  })
}

/** Their own; what somebody else answered is asked of them anew. */
function earlierAnswers(kept: unknown, { personId }: Customer): Confirmation {
  const earlier = Confirmation.nullable().parse(kept)
  return earlier?.by === personId ? earlier : Confirmation.parse({ by: personId })
}

function answerTo(
  difference: Difference,
  choice: string,
  earlier: Confirmation,
  { intent }: Customer,
): Confirmation | null {
  const isYes = choice === 'go_on'
  switch (difference.kind) {
    case 'changes':
      return isYes ? { ...earlier, changes: [...earlier.changes, ...difference.keys] } : null
    case 'additions': {
      // A colleague who lends a role cannot vouch for what others put on the app.
      const { keyIds, owners, redirectUris } = difference
      const known = [...earlier.known, ...keyIds, ...owners, ...redirectUris]
      return isYes && intent !== 'grant' ? { ...earlier, known } : null
    }
    case 'adoptable':
    case 'deleted': {
      const which = difference.kind === 'adoptable' ? 'adopt' : 'restore'
      if (choice === 'new') return { ...earlier, [which]: null }
      const found = difference.found.find(({ objectId }) => objectId === choice)
      const back = difference.kind === 'deleted' ? ['restore application'] : []
      return found ? { ...earlier, changes: [...earlier.changes, ...back, ...found.changes], [which]: choice } : null
    }
  }
}
