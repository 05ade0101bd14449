import { z } from 'zod'
import type { StaffRole } from '../actor'
import { askDirectory } from './ask-directory'
import { readRegistration, registrationUrl, roleAmong } from './role-names'

/** What Microsoft says of one of Spencer's people; `code` is the HTTP status of what was not answered, 0 for no answer. */
type StaffObservation =
  | { status: 'of_staff'; role: StaffRole }
  | { status: 'not_of_staff'; why: 'role_gone' | 'account_disabled' }
  | { status: 'not_known'; code: number }

const Account = z.object({ accountEnabled: z.boolean() })
const Assignments = z.object({
  value: z.array(z.object({ resourceId: z.string(), appRoleId: z.string() })),
  '@odata.nextLink': z.string().optional(),
})

/** Somebody waits at a page for it. */
const timeoutMs = 4_000

/**
 * One `$batch`: the account, what it was assigned, directly or by a group it is a direct member of, and what the roles are
 * called. Only a whole answer counts: what failed in any part is not known.
 * Source: "List appRoleAssignments granted to a user" (application permission `Directory.Read.All`).
 */
export async function observeInDirectory(objectId: string, now: Date): Promise<StaffObservation> {
  const user = `/users/${objectId}`
  const urls = [`${user}?$select=id,accountEnabled`, `${user}/appRoleAssignments?$top=999`, registrationUrl()]
  const answers = await askDirectory(urls, now, timeoutMs)
  if (typeof answers === 'number') return { status: 'not_known', code: answers }
  if (answers[0]?.status === 404) return { status: 'not_of_staff', why: 'account_disabled' }
  const failed = answers.find(({ status }) => status !== 200)
  if (failed) return { status: 'not_known', code: failed.status }
  const [account, assigned, registration] = answers.map(({ body }) => body)
  const who = Account.safeParse(account).data
  const what = Assignments.safeParse(assigned).data
  const roles = readRegistration(registration)
  if (!who || !what || !roles || what['@odata.nextLink']) return { status: 'not_known', code: 200 }
  if (!who.accountEnabled) return { status: 'not_of_staff', why: 'account_disabled' }
  const ids = what.value.filter(({ resourceId }) => resourceId === roles.id).map(({ appRoleId }) => appRoleId)
  const role = roleAmong(roles, ids)
  return role ? { status: 'of_staff', role } : { status: 'not_of_staff', why: 'role_gone' }
}
