import { z } from 'zod'
import type { GraphAnswer, GraphCall } from './call'

/**
 * Everything that fills one of Spencer's fields and comes with a list of users. `hireDate` and `birthday` do not: SharePoint
 * keeps them, and a `$select` that names them fails where the person has no site ("user resource type", Graph v1.0).
 */
const selected = [
  'id',
  'givenName',
  'surname',
  'userPrincipalName',
  'mail',
  'employeeHireDate',
  'department',
  'companyName',
  'jobTitle',
  'preferredLanguage',
  'mobilePhone',
  'businessPhones',
  'officeLocation',
  'country',
  'onPremisesExtensionAttributes',
] as const

const text = z.string().nullish()

const User = z.object({ ...Object.fromEntries(selected.map((name) => [name, text])) }).extend({
  businessPhones: z.array(z.string()).nullish(),
  onPremisesExtensionAttributes: z.record(z.string(), z.unknown()).nullish(),
})

/** By Graph's attribute name; an empty text where the person's own profile holds nothing. */
export type Profile = Record<string, string>

export function readProfile(objectId: string): GraphCall {
  return { method: 'GET', path: `/users/${objectId}?$select=${selected.join(',')}` }
}

/** One person as Spencer's sync will read them; null when Graph did not say. */
export function profileIn(answer: GraphAnswer | undefined): Profile | null {
  const user = answer?.status === 200 ? User.safeParse(answer.body).data : undefined
  return user ? flat(user) : null
}

function flat({ businessPhones, onPremisesExtensionAttributes, ...user }: z.output<typeof User>): Profile {
  const own = Object.fromEntries(Object.entries(user).map(([name, value]) => [name, String(value ?? '')]))
  const extensions = Object.entries(onPremisesExtensionAttributes ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ])
  return { ...own, businessPhones: businessPhones?.[0] ?? '', ...Object.fromEntries(extensions) }
}
