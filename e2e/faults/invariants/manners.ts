import { truths } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import { env } from '@/lib/env'
import { newestRunOf } from '../people/live'
import type { Check } from './aftermath'

export const noStrayToken: Check = ({ traffic }) => traffic.strays

/** Three writes make a connection, one gives our access back; whatever is asked again was waited for first. */
export const fewWrites: Check = async ({ traffic, visits, arsenal, skewMs, connectionId }) => {
  const waits = await db().runEvent.count({ where: { kind: 'waiting', run: { connectionId } } })
  const faults = arsenal.reached.length
  const isMany = traffic.writes > 6 * visits + 3 * faults + waits
  return [
    ...(isMany ? [`${traffic.writes} writes in ${visits} visits, ${waits} waits and ${faults} faults`] : []),
    ...(skewMs === 0 ? traffic.impatient : []), // a date says little to a clock that is wrong
  ]
}

/** The last looks met no fault, so nothing that reaches further than a sign-in may be left; where a token still lasts, that is known. */
export const accessIsGivenBack: Check = async ({ tenant, connectionId, isForbidden }) => {
  const run = await newestRunOf(connectionId)
  if (run.state !== 'done') return isForbidden ? [] : [`the last run is ${run.state}`]
  const portal = truths(tenant.servicePrincipals).find(({ appId }) => appId === env().CUSTOMER_CLIENT_ID)
  const held = truths(tenant.oauth2PermissionGrants).filter(({ clientId }) => clientId === portal?.id)
  const kept = held.filter(({ scope }) => /\.All\b/.test(scope ?? ''))
  const told = run.withdrawal as { is: string; triesUntil?: string | null } | null
  if (told?.is !== 'yes' && told?.triesUntil !== null) return [`our access is said to be withdrawn: ${told?.is}`]
  return kept.length === 0 ? [] : [`the portal still holds ${kept.map(({ scope }) => scope).join(' + ')}`]
}
