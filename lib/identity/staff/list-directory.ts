import { z } from 'zod'
import { typedLine } from '@/lib/i18n/one-line'
import type { StaffRole } from '../actor'
import { askDirectory, batchSize } from './ask-directory'
import { type Registration, readRegistration, registrationUrl, roleAmong } from './role-names'

type Member = { objectId: string; name: string; upn: string; role: StaffRole }

const guid = z.guid().transform((id) => id.toLowerCase())
const Assigned = z.object({
  value: z.array(z.object({ principalId: guid, principalType: z.string(), appRoleId: z.string() })),
  '@odata.nextLink': z.string().optional(),
})
const Person = z.object({
  id: guid,
  displayName: typedLine.catch(''),
  userPrincipalName: typedLine,
  accountEnabled: z.boolean(),
})
const Members = z.object({ value: z.array(Person), '@odata.nextLink': z.string().optional() })

const timeoutMs = 20_000
const fields = '$select=id,displayName,userPrincipalName,accountEnabled'

/**
 * Everybody with a role in the staff registration, groups resolved to their direct members (nested ones give nothing, says
 * Microsoft), without disabled accounts. Null where any part was not answered, or there are more than 999 of one kind: an
 * incomplete list would end people.
 * Source: "List appRoleAssignments granted for a service principal".
 */
export async function listDirectory(now: Date): Promise<Member[] | null> {
  const [registered] = await read([registrationUrl()], now)
  const registration = readRegistration(registered)
  const [list] = registration
    ? await read([`/servicePrincipals/${registration.id}/appRoleAssignedTo?$top=999`], now)
    : []
  const assigned = Assigned.safeParse(list).data
  if (!registration || !assigned || assigned['@odata.nextLink']) return null

  const of = (type: string) => assigned.value.filter(({ principalType }) => principalType === type)
  const groups = of('Group')
  const users = [...new Set(of('User').map(({ principalId }) => principalId))]
  const groupUrl = (id: string) => `/groups/${id}/members/microsoft.graph.user?${fields}&$top=999`
  const lists = await read(
    groups.map(({ principalId }) => groupUrl(principalId)),
    now,
  )
  const accounts = await read(
    users.map((id) => `/users/${id}?${fields}`),
    now,
  )
  if (lists.length < groups.length || accounts.length < users.length) return null

  const held: Held[] = []
  for (const body of accounts) {
    const person = Person.safeParse(body).data
    if (!person) return null
    for (const { appRoleId } of of('User').filter(({ principalId }) => principalId === person.id))
      held.push({ person, appRoleId })
  }
  for (const [index, body] of lists.entries()) {
    const members = Members.safeParse(body).data
    if (!members || members['@odata.nextLink']) return null
    for (const person of members.value) held.push({ person, appRoleId: groups[index]?.appRoleId ?? '' })
  }
  return membersOf(registration, held)
}

type Held = { person: z.output<typeof Person>; appRoleId: string }

function membersOf(registration: Registration, held: Held[]): Member[] {
  const people = Map.groupBy(held, ({ person }) => person.id)
  return [...people].flatMap(([objectId, theirs]) => {
    const [first] = theirs
    const role = roleAmong(
      registration,
      theirs.map(({ appRoleId }) => appRoleId),
    )
    if (!first?.person.accountEnabled || !role) return []
    const { displayName, userPrincipalName: upn } = first.person
    return [{ objectId, name: displayName || upn, upn, role }]
  })
}

/** The bodies in order; fewer where one was not answered. */
async function read(urls: string[], now: Date): Promise<unknown[]> {
  const bodies: unknown[] = []
  for (let from = 0; from < urls.length; from += batchSize) {
    const answers = await askDirectory(urls.slice(from, from + batchSize), now, timeoutMs)
    if (typeof answers === 'number' || answers.some(({ status }) => status !== 200)) return bodies
    bodies.push(...answers.map(({ body }) => body))
  }
  return bodies
}
