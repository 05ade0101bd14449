import { audit } from '@/lib/audit/audit'
import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '../actor'
import { mayDisposeFor } from '../actor-rules'
import { deleteAbsence, findDeputyId, findThoseBehind, insertAbsence, listAbsences } from './absence-store'
import { membersWithRole, type StaffMember, staffMember } from './members'

type Away = { personId: string; deputyId: string; from: Date; until: Date }

type Said =
  | { status: 'said' }
  /** Whoever is away has no role here, or who stands in may not open a secret. */
  | { status: 'not_of_staff' }
  /** Another absence of theirs is not over: that one is ended first. */
  | { status: 'already' }
  | { status: 'oneself' }
  /** It ends before it begins, or is over. */
  | { status: 'backwards' }
  | { status: 'not_allowed' }

/** Of oneself; of a colleague an Admin says it. */
export function sayAway(staff: Staff, { personId, deputyId, from, until }: Away, now = new Date()): Promise<Said> {
  return asStaff(staff, async (tx) => {
    if (!mayDisposeFor(staff, personId)) return { status: 'not_allowed' }
    if (personId === deputyId) return { status: 'oneself' }
    if (until <= from || until <= now) return { status: 'backwards' }
    const deputies = [...(await membersWithRole(tx, 'Operator')), ...(await membersWithRole(tx, 'Admin'))]
    const isDeputy = deputies.some(({ id }) => id === deputyId)
    if (!isDeputy || !(await staffMember(tx, personId))) return { status: 'not_of_staff' }
    const row = { personId, deputyId, fromAt: from, untilAt: until, saidById: staff.personId, saidAt: now }
    if (!(await insertAbsence(tx, row))) return { status: 'already' }
    const data = { person: personId, deputy: deputyId, from: from.toISOString(), until: until.toISOString() }
    await audit(tx, { action: 'staff.away', personId: staff.personId, data })
    return { status: 'said' }
  })
}

export function sayBack(staff: Staff, personId: string): Promise<{ status: 'said' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!mayDisposeFor(staff, personId)) return { status: 'not_allowed' }
    if (await deleteAbsence(tx, personId))
      await audit(tx, { action: 'staff.back', personId: staff.personId, data: { person: personId } })
    return { status: 'said' }
  })
}

/** Whoever is away, or will be, with who stands in. */
export function absences(staff: Staff, now = new Date()) {
  return listAbsences(asStaff(staff), now)
}

/** As many as stand in for each other before it is a circle. */
const longestChain = 5

/** Who stands in for this person now; null while they are there, and where nobody does who is there themselves. */
export async function deputyOf(db: Db, personId: string, now: Date): Promise<StaffMember | null> {
  let next = await findDeputyId(db, personId, now)
  for (let step = 0; next && step < longestChain; step += 1) {
    const further = await findDeputyId(db, next, now)
    if (!further) return staffMember(db, next)
    next = further
  }
  return null
}

export async function isAway(db: Db, personId: string, now: Date): Promise<boolean> {
  return (await findDeputyId(db, personId, now)) !== null
}

/** Whose connections are this person's to see to now, beside their own: the other way round along the same chain. */
export async function standsInFor(staff: Staff, now = new Date()): Promise<string[]> {
  const all = new Set<string>()
  let behind = await findThoseBehind(asStaff(staff), [staff.personId], now)
  for (let step = 0; behind.length > 0 && step < longestChain; step += 1) {
    for (const id of behind) all.add(id)
    behind = (await findThoseBehind(asStaff(staff), behind, now)).filter((id) => !all.has(id))
  }
  all.delete(staff.personId)
  return [...all]
}
