import { audit } from '@/lib/audit/audit'
import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '../actor'
import { hasRole, mayChange } from '../actor-rules'
import { deleteAbsence, findDeputyId, findWhomStandsInFor, listAbsences, saveAbsence } from './absence-store'
import { type StaffMember, staffMember } from './members'

type Away = { personId: string; deputyId: string; from: Date; until: Date }

type Said =
  | { status: 'said' }
  /** Whoever is away, or stands in, has no role here; or it is the same person. */
  | { status: 'not_of_staff' }
  | { status: 'oneself' }
  /** It ends before it begins, or is over. */
  | { status: 'backwards' }
  | { status: 'not_allowed' }

/** Of oneself; of a colleague an Admin says it. */
export function sayAway(staff: Staff, { personId, deputyId, from, until }: Away, now = new Date()): Promise<Said> {
  return asStaff(staff, async (tx) => {
    if (!maySayOf(staff, personId)) return { status: 'not_allowed' }
    if (personId === deputyId) return { status: 'oneself' }
    if (until <= from || until <= now) return { status: 'backwards' }
    const [person, deputy] = [await staffMember(tx, personId), await staffMember(tx, deputyId)]
    if (!person || !deputy) return { status: 'not_of_staff' }
    const row = { personId, deputyId, fromAt: from, untilAt: until, saidById: staff.personId, saidAt: now }
    await saveAbsence(tx, row)
    const data = { person: personId, deputy: deputyId, from: from.toISOString(), until: until.toISOString() }
    await audit(tx, { action: 'staff.away', personId: staff.personId, data })
    return { status: 'said' }
  })
}

export function sayBack(staff: Staff, personId: string): Promise<{ status: 'said' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!maySayOf(staff, personId)) return { status: 'not_allowed' }
    if (await deleteAbsence(tx, personId))
      await audit(tx, { action: 'staff.back', personId: staff.personId, data: { person: personId } })
    return { status: 'said' }
  })
}

function maySayOf(staff: Staff, personId: string): boolean {
  return mayChange(staff) && (personId === staff.personId || hasRole(staff, 'Admin'))
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

/** Whose connections are this person's to see to now, beside their own. */
export function standsInFor(staff: Staff, now = new Date()): Promise<string[]> {
  return findWhomStandsInFor(asStaff(staff), staff.personId, now)
}
