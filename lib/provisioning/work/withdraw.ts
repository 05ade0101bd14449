import { env } from '../../env'
import { batch } from '../../graph/batch'
import { type GraphCall, isOk } from '../../graph/call'
import { grantIdsIn } from '../../graph/observation'
import { send } from '../../graph/send'
import { deleteGrant, readGrantsOf } from '../../graph/service-principals'
import type { Delegate } from '../../identity/actor'
import { addEvent } from '../store'
import type { Sight } from './converge'
import { countRequest } from './store'
import { usableDelegates, type Working } from './working'

const scope = 'DelegatedPermissionGrant.ReadWrite.All'

/**
 * The last change of a run: the consent that this portal itself was given goes. Where no token of the run may do that, or
 * Graph refuses, the page links to where the admin can; the run ends either way.
 */
export async function withdraw(working: Working, sight: Sight | null): Promise<void> {
  const { lease, runId } = working
  const delegate = usableDelegates(working).find(({ scopes }) => scopes.includes(scope))
  const grantIds = sight ? sight.seen.portalGrantIds : delegate ? await ownGrants(working, delegate) : null
  const isWithdrawn = grantIds !== null && (await remove(working, delegate, grantIds))
  await lease.write((tx) => addEvent(tx, runId, 'withdrawn', { byHand: !isWithdrawn }))
}

/** For a run that was stopped before it saw anything. */
async function ownGrants(working: Working, delegate: Delegate): Promise<string[] | null> {
  const answer = await ask(working, delegate, readGrantsOf(env().CUSTOMER_CLIENT_ID))
  return answer && isOk(answer) ? grantIdsIn(answer) : null
}

async function remove(working: Working, delegate: Delegate | undefined, grantIds: string[]): Promise<boolean> {
  if (grantIds.length === 0) return true
  const answer = delegate && (await ask(working, delegate, batch(grantIds.map(deleteGrant), 'parallel')))
  return answer?.status === 200 && allDeleted(answer.body)
}

async function ask({ lease, runId }: Working, delegate: Delegate, call: GraphCall) {
  const answer = await send(delegate, call, crypto.randomUUID(), lease.signal).catch(() => null)
  lease.signal.throwIfAborted()
  await lease.write((tx) => countRequest(tx, runId))
  return answer
}

function allDeleted(body: unknown): boolean {
  const { responses } = body as { responses?: { status: number }[] }
  return responses?.every((inner) => inner.status === 204 || inner.status === 404) ?? false
}
