import type { Delegate } from '@/lib/identity/actor'
import type { Change, ChangeKind } from '../plan/change'
import { type Capabilities, ready } from '../plan/ready'
import type { RunState } from './state'
import type { NeedsPerson } from './step'

type Turn = { by: Delegate; changes: Change[] }

/** People whose token this run holds and can still use. */
export function usable(delegates: readonly Delegate[], now: Date): Delegate[] {
  return delegates.filter((one) => one.expiresAt > now)
}

export function whoReads({ delegates }: RunState, now: Date): Delegate | null {
  const reads = (one: Delegate) => one.scopes.some((scope) => /^Application\.Read(Write)?\.All$/.test(scope))
  return usable(delegates, now).find(reads) ?? null
}

/** Of the people whose token this run holds, the one who can do most of what is ready; null when nobody can do any. */
export function bestTurn(state: RunState, changes: Change[], now: Date): Turn | null {
  const turns = usable(state.delegates, now).map((by) => ({ by, changes: ready(changes, capabilitiesOf(by, state)) }))
  const best = turns.sort((a, b) => b.changes.length - a.changes.length)[0]
  return best && best.changes.length > 0 ? best : null
}

export function whoIsNeeded({ delegates, grantBy, memory }: RunState, changes: Change[], now: Date): NeedsPerson {
  if (usable(delegates, now).length === 0) return { status: 'needs_person', reason: 'sign_in' }
  const ofGranter: readonly ChangeKind[] = memory.altered ? [...grants, 'unassign role'] : grants
  if (changes.some(({ kind }) => !ofGranter.includes(kind))) return { status: 'needs_person', reason: 'role' }
  // Microsoft's page takes nothing away.
  const isForPage = grantBy === 'microsoft' && changes.every(({ kind }) => grants.includes(kind))
  return { status: 'needs_person', reason: isForPage ? 'consent_page' : 'colleague' }
}

/** What Microsoft's own page grants too. */
const grants: readonly ChangeKind[] = ['assign role', 'grant scopes']

function capabilitiesOf({ scopes, customer }: Delegate, { refused, grantBy }: RunState): Capabilities {
  const kinds = new Set(refused.get(customer.personId))
  if (grantBy === 'microsoft') for (const kind of grants) kinds.add(kind)
  return { scopes, directoryRoles: customer.directoryRoles, refused: kinds }
}
