import { z } from 'zod'
import { env } from '@/lib/env'
import type { StaffRole } from '../actor'
import { askMicrosoft } from '../tokens/microsoft-host'
import { staffAppToken } from './app-token'
import { highestRole } from './highest-role'

/** What Microsoft says of one of Spencer's people; `code` is the HTTP status of what was not answered, 0 for no answer. */
type StaffObservation =
  | { status: 'of_staff'; role: StaffRole }
  | { status: 'not_of_staff'; why: 'role_gone' | 'account_disabled' }
  | { status: 'not_known'; code: number }

const Step = z.object({ id: z.string(), status: z.number(), body: z.unknown() })
const Batch = z.object({ responses: z.array(Step) })
const Account = z.object({ accountEnabled: z.boolean() })
const Assignments = z.object({
  value: z.array(z.object({ resourceId: z.string(), appRoleId: z.string() })),
  '@odata.nextLink': z.string().optional(),
})
const Registration = z.object({
  id: z.string(),
  appRoles: z.array(z.object({ id: z.string(), value: z.string().nullish(), isEnabled: z.boolean() })),
})

/** Somebody waits at a page for it. */
const timeoutMs = 4_000

/**
 * One `$batch` with the staff registration's own token: the account, what it was assigned, directly or by a group it is a
 * direct member of, and what the roles are called. Only a whole answer counts: what failed in any part is not known.
 * Source: "List appRoleAssignments granted to a user" (application permission `Directory.Read.All`).
 */
export async function observeInDirectory(objectId: string, now: Date): Promise<StaffObservation> {
  const answers = await ask(objectId, now)
  if (typeof answers === 'number') return { status: 'not_known', code: answers }
  const [account, assigned, registration] = answers
  if (account.status === 404) return { status: 'not_of_staff', why: 'account_disabled' }
  const failed = [account, assigned, registration].find(({ status }) => status !== 200)
  if (failed) return { status: 'not_known', code: failed.status }
  const who = Account.safeParse(account.body).data
  const what = Assignments.safeParse(assigned.body).data
  const roles = Registration.safeParse(registration.body).data
  if (!who || !what || !roles || what['@odata.nextLink']) return { status: 'not_known', code: 200 }
  if (!who.accountEnabled) return { status: 'not_of_staff', why: 'account_disabled' }
  const ids = what.value.filter(({ resourceId }) => resourceId === roles.id).map(({ appRoleId }) => appRoleId)
  const names = roles.appRoles
    .filter(({ id, isEnabled }) => isEnabled && ids.includes(id))
    .map(({ value }) => value ?? '')
  const role = highestRole(names)
  return role ? { status: 'of_staff', role } : { status: 'not_of_staff', why: 'role_gone' }
}

type Steps = [z.output<typeof Step>, z.output<typeof Step>, z.output<typeof Step>]

/** The three answers in order, or the status of what was no answer. */
async function ask(objectId: string, now: Date): Promise<Steps | number> {
  try {
    const token = await staffAppToken(now)
    if (!token) return 401
    const response = await askMicrosoft(
      `${env().GRAPH_URL}/v1.0/$batch`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ requests: requestsFor(objectId) }),
      },
      timeoutMs,
    )
    if (!response.ok) return response.status
    const responses = Batch.parse(await response.json()).responses
    const steps = ['1', '2', '3'].map((id) => responses.find((step) => step.id === id))
    return steps.every((step) => step !== undefined) ? (steps as Steps) : 0
  } catch {
    return 0 // nobody answered, not in time, or not in JSON
  }
}

function requestsFor(objectId: string) {
  const urls = [
    `/users/${objectId}?$select=id,accountEnabled`,
    `/users/${objectId}/appRoleAssignments?$top=999`,
    `/servicePrincipals(appId='${env().STAFF_CLIENT_ID.toLowerCase()}')?$select=id,appRoles`,
  ]
  return urls.map((url, index) => ({ id: String(index + 1), method: 'GET', url }))
}
