import type { StaffRole } from '@/lib/identity/actor'
import type { Actor } from './actors'

/** What must come of it. Nothing is changed, nobody refused and Microsoft not asked unless it says so. */
export type Expected = {
  /** In the words of `what-came.ts`. */
  came: string
  /** Which tables change; `true`: some do, whichever. */
  changes?: true | readonly string[]
  /** What the one row of the audit says about why. */
  why?: string
  /** Microsoft is asked about a customer's tenant. */
  asks?: true
}

export type Rule = (actor: Actor) => Expected

/** For everybody there is, alike; `stopped`: what comes while the portal is. */
export const anybody =
  (comes: Expected, { stopped = comes }: { stopped?: Expected } = {}): Rule =>
  (actor) => {
    if (actor === 'wrong origin') return misled
    return actor === 'stopped' ? stopped : comes
  }

/** Whatever adds or reveals. */
export const waits: Expected = { came: 'refused', why: 'stopped' }

const misled: Expected = { came: '403', why: 'origin' }

const order: readonly StaffRole[] = ['Viewer', 'Operator', 'Admin']

/** The role with which this actor comes to the desk. */
export function roleOf(actor: Actor): StaffRole | null {
  if (actor === 'Viewer' || actor === 'Operator' || actor === 'Admin') return actor
  return withBoth.includes(actor) || actor === 'not observed' ? 'Admin' : null
}

/** Who comes as participant and as Admin. */
const withBoth: readonly Actor[] = ['stale', 'stopped', 'wrong origin']

function suffices(role: StaffRole, needs: StaffRole): boolean {
  return order.indexOf(role) >= order.indexOf(needs)
}

/** Reading, for staff; `others` is what a role that is too small gets. */
export const desk =
  (comes: Expected = { came: 'page' }, needs: StaffRole = 'Viewer', others = comes): Rule =>
  (actor) => {
    const role = roleOf(actor)
    if (role === null) return { came: 'to sign in' }
    return suffices(role, needs) ? comes : others
  }

type Press = {
  fresh?: boolean
  /** What comes while the portal is stopped; it waits unless something is said. */
  stopped?: Expected
}

/** A press at the desk; `fresh`: only within ten minutes of a sign-in. */
export const staff =
  (needs: StaffRole, comes: Expected, { fresh = false, stopped = waits }: Press = {}): Rule =>
  (actor) => {
    const role = roleOf(actor)
    if (actor === 'wrong origin') return misled
    if (role === null) return { came: 'to sign in', why: 'signed_out' }
    if (!suffices(role, needs)) return wantsRole
    if (actor === 'not observed') return { came: 'refused', why: 'not_observed' }
    if (fresh && actor === 'stale') return signsInAgain
    return actor === 'stopped' ? stopped : comes
  }

const signsInAgain: Expected = {
  came: 'to Microsoft, afresh',
  why: 'stale_sign_in',
  changes: ['HeldPress', 'SignIn'],
}

/** How this actor stands to a connection of the company whose people they are. */
type Standing = 'participant' | 'no role' | 'field editor' | 'viewer' | 'foreign' | 'outside'

export function standingOf(actor: Actor): Standing {
  if (actor === 'participant' || withBoth.includes(actor)) return 'participant'
  if (actor === 'no role' || actor === 'field editor') return actor
  if (actor === 'receipt viewer') return 'viewer'
  return actor === 'other tenant' ? 'foreign' : 'outside'
}

/** What comes for a colleague without a role, and for one who was named for the fields, where it is not simply not theirs. */
type Colleagues = { others?: Expected; editor?: Expected }

/** Reading, for the customer. */
export const reads =
  (comes: Expected = { came: 'page' }, colleagues: Colleagues = {}): Rule =>
  (actor) => {
    const standing = standingOf(actor)
    if (standing === 'participant') return comes
    return standing === 'outside' ? { came: 'to own link' } : colleagueOf(standing, colleagues)
  }

/** A press of the customer's; `fresh`: only within an hour of a sign-in. */
export const customer =
  (comes: Expected, { fresh = false, stopped = waits, ...colleagues }: Press & Colleagues = {}): Rule =>
  (actor) => {
    const standing = standingOf(actor)
    if (actor === 'wrong origin') return misled
    if (fresh && actor === 'stale') return signsInAgain
    if (actor === 'stopped') return stopped
    if (standing === 'participant') return comes
    return standing === 'outside' ? { came: 'to own link', why: 'signed_out' } : colleagueOf(standing, colleagues)
  }

function colleagueOf(standing: Standing, { others = notTheirs, editor = notTheirs }: Colleagues): Expected {
  if (standing === 'no role') return others
  return standing === 'field editor' ? editor : notTheirs
}

const notTheirs: Expected = { came: 'to own link', why: 'not_theirs' }

/** They see it, and are told which role it wants. */
export const wantsRole: Expected = { came: 'refused', why: 'role' }
