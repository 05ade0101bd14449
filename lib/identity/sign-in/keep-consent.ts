import type { Tx } from '@/lib/db'
import type { Arrival } from '../session/open-session'
import { keepTokenToWithdraw } from '../tokens/retired-token'
import { keepRunToken } from '../tokens/run-token'
import { findRun, isRunOpen } from '../tokens/token-store'
import { rememberPerson } from './store'

const longestHours = 2

/** A run that is open works with the token; one that ended meanwhile needs nothing any more. */
export async function keepConsent(tx: Tx, arrival: Arrival, personId: string, now: Date): Promise<void> {
  const { runId } = arrival.attempt
  if (!runId) return
  if (await isRunOpen(tx, runId)) await keepRunToken(tx, tokenOf(arrival, runId, personId, now))
  else await keepToWithdraw(tx, arrival, runId, personId, now)
}

/** Whoever is refused after Microsoft's page has consented all the same, if their token says so. */
export async function keepUnusedConsent(tx: Tx, arrival: Arrival, now: Date): Promise<void> {
  const { attempt, redeemed } = arrival
  const { runId, scopes } = attempt
  const run = runId && scopes.some((scope) => redeemed.scopes.includes(scope)) ? await findRun(tx, runId) : null
  if (!runId || run?.connection.tenantId !== redeemed.claims.tenantId) return
  await isRunOpen(tx, runId)
  await keepToWithdraw(tx, arrival, runId, await rememberPerson(tx, redeemed.claims, now), now)
}

async function keepToWithdraw(tx: Tx, arrival: Arrival, runId: string, personId: string, now: Date): Promise<void> {
  const token = tokenOf(arrival, runId, personId, now)
  await keepTokenToWithdraw(tx, token, now)
  await arrival.hooks.onUnusedConsent(tx, { runId, personId, expiresAt: token.expiresAt })
}

function tokenOf({ redeemed }: Arrival, runId: string, personId: string, now: Date) {
  const { accessToken, scopes, claims } = redeemed
  const { tenantId, objectId, directoryRoles } = claims
  const latest = now.getTime() + longestHours * 3_600_000
  const expiresAt = new Date(Math.min(redeemed.expiresAt.getTime(), latest))
  return { runId, personId, tenantId, objectId, accessToken, scopes, directoryRoles, expiresAt }
}
