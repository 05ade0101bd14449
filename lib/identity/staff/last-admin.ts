import { audit } from '@/lib/audit/audit'
import { asStaff, asVisitor, type Tx } from '@/lib/db'
import { log } from '@/lib/log'
import { sendJobs } from '@/lib/queue/queue'
import type { Staff, StaffRole } from '../actor'
import { membersWithRole } from './members'
import { demotedAmong, findStaffPerson, hasLostAdmin, keepObservation, lockAdmins, markLeftNoAdmin } from './store'

/** What Microsoft says of somebody now, at a sign-in or asked since. */
export async function keepRole(tx: Tx, personId: string, role: StaffRole, now: Date): Promise<void> {
  const before = await findStaffPerson(tx, personId)
  await keepObservation(tx, personId, role, now)
  if (before?.staffRole === 'Admin' && role !== 'Admin') await noticeLastAdmin(tx, personId, now)
}

/**
 * Somebody who was Admin is none any more. Where nobody else is one, that is not lost without a word: a log line, an audit
 * row, a mail to every Operator known, and a notice on every page of the desk until Microsoft names another.
 */
export async function noticeLastAdmin(tx: Tx, adminId: string, now: Date): Promise<void> {
  await lockAdmins(tx)
  if ((await membersWithRole(tx, 'Admin')).length > 0) return
  await markLeftNoAdmin(tx, adminId, now)
  const operators = await membersWithRole(tx, 'Operator')
  log().error({ personId: adminId, operators: operators.length }, 'no admin is left')
  const told = operators.filter(({ id }) => id !== adminId)
  await sendJobs(
    tx,
    'tell-no-admin',
    told.map(({ id: operatorId }) => ({ adminId, operatorId })),
  )
  await audit(tx, { action: 'staff.no-admin', personId: adminId, data: { told: told.length } })
}

/** Of those who were Admin before staff were listed, some may have a smaller role now. */
export function noticeDemoted(adminIds: string[], now: Date): Promise<void> {
  return asVisitor(async (tx) => {
    const [demoted] = await demotedAmong(tx, adminIds)
    if (demoted) await noticeLastAdmin(tx, demoted, now)
  })
}

/** Nobody holds the role since the last one was lost; a portal that never knew an Admin has lost none. */
export async function isWithoutAdmin(staff: Staff): Promise<boolean> {
  const admins = await countAdmins(staff)
  return admins === 0 && (await hasLostAdmin(asStaff(staff)))
}

/** As Microsoft last said it. */
export async function countAdmins(staff: Staff): Promise<number> {
  return (await membersWithRole(asStaff(staff), 'Admin')).length
}
