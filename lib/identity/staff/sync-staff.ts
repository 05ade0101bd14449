import { asWorker } from '@/lib/db'
import { log } from '@/lib/log'
import { noticeDemoted } from './last-admin'
import { listDirectory } from './list-directory'
import { membersWithRole } from './members'
import { endStaffMember } from './observe-staff'
import { keepMembers, staffOtherThan } from './store'

/**
 * Who is of Spencer's staff, as its tenant says: whoever may look after a connection is chosen among them, and whoever is not
 * among them any more is ended, at a page or not. False where Microsoft did not say all of it; then nothing changed.
 */
export async function syncStaff(now = new Date()): Promise<boolean> {
  const members = await listDirectory(now)
  if (!members) {
    log().warn({}, 'staff not listed: Microsoft did not say who has a role')
    return false
  }
  const admins = await membersWithRole(asWorker(), 'Admin')
  await keepMembers(asWorker(), members, now)
  await noticeDemoted(
    admins.map(({ id }) => id),
    now,
  )
  const objectIds = members.map(({ objectId }) => objectId)
  for (const { id } of await staffOtherThan(asWorker(), objectIds)) await endStaffMember(id, 'role_gone', now)
  return true
}
