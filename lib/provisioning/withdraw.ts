import { batch } from '../graph/batch'
import type { Seen } from '../graph/seen'
import { send } from '../graph/send'
import { deleteGrant } from '../graph/service-principals'
import { addEvent, countRequest } from './store'
import type { Working } from './working'

const scope = 'DelegatedPermissionGrant.ReadWrite.All'

/**
 * The last change of a run: the consent that this portal itself was given goes. Where no token of the run may do that, or
 * Graph refuses, the page links to where the admin can; the run is done either way.
 */
export async function withdraw(working: Working, seen: Seen): Promise<void> {
  const { lease, runId } = working
  const delegate = working.delegates.find((one) => one.scopes.includes(scope) && one.expiresAt > new Date())
  const calls = seen.portalGrantIds.map(deleteGrant)
  const isAsked = delegate !== undefined && calls.length > 0
  const answer = isAsked
    ? await send(delegate, batch(calls, 'parallel'), crypto.randomUUID(), lease.signal).catch(() => null)
    : null
  const isWithdrawn = calls.length === 0 || (answer?.status === 200 && allDeleted(answer.body))
  await lease.write(async (tx) => {
    if (isAsked) await countRequest(tx, runId)
    await addEvent(tx, runId, 'withdrawn', { byHand: !isWithdrawn })
  })
}

function allDeleted(body: unknown): boolean {
  const { responses } = body as { responses?: { status: number }[] }
  return responses?.every((inner) => inner.status === 204 || inner.status === 404) ?? false
}
