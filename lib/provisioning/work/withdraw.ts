import { env } from '../../env'
import { batch } from '../../graph/batch'
import { type GraphCall, isOk } from '../../graph/call'
import { grantsIn } from '../../graph/observation'
import type { SeenGrant } from '../../graph/seen'
import { send } from '../../graph/send'
import { deleteGrant, readGrantsOf } from '../../graph/service-principals'
import type { Delegate } from '../../identity/actor'
import { addEvent } from '../store'
import type { Sight } from './converge'
import { countRequest } from './store'
import { wait } from './wait'
import { fullPatience, usableDelegates, type Working } from './working'

const scope = 'DelegatedPermissionGrant.ReadWrite.All'

/**
 * The last change of a run: the consent that this portal itself was given goes. Where no token of the run may do that, or
 * Graph refuses, the page links to where the admin can; the run ends either way.
 */
export async function withdraw(working: Working, sight: Sight | null): Promise<void> {
  const { lease, runId } = working
  const delegate = usableDelegates(working).find(({ scopes }) => scopes.includes(scope))
  const grants = delegate ? await findGrants(working, delegate, sight?.seen.portalGrants ?? null) : null
  const isWithdrawn = delegate !== undefined && grants !== null && (await remove(working, delegate, grants))
  await lease.write((tx) => addEvent(tx, runId, 'withdrawn', { byHand: !isWithdrawn }))
}

/**
 * The token we hold speaks of the very scope that withdraws: a look that shows no grant of it is a replica that lags behind
 * the consent, or came before it. Null when that does not pass.
 */
async function findGrants(working: Working, delegate: Delegate, seen: SeenGrant[] | null): Promise<SeenGrant[] | null> {
  working.patience = fullPatience
  let grants = seen
  while (!grants?.some(({ scopes }) => scopes.includes(scope))) {
    if (working.patience.milliseconds > longestMilliseconds) return null
    if (grants) await wait(working, 'replication', null)
    const answer = await ask(working, delegate, readGrantsOf(env().CUSTOMER_CLIENT_ID))
    if (!answer || !isOk(answer)) return null
    grants = grantsIn(answer) ?? []
  }
  return grants
}

/** Copies are usually there within half a minute; after that the person is told to look themselves. */
const longestMilliseconds = 30_000

async function remove(working: Working, delegate: Delegate, grants: SeenGrant[]): Promise<boolean> {
  const answer = await ask(
    working,
    delegate,
    batch(
      grants.map(({ id }) => deleteGrant(id)),
      'parallel',
    ),
  )
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
