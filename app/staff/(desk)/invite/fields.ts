import { z } from 'zod'
import { certificateFields } from '@/app/staff/_certificate/given'
import { neverthelessFields } from '@/app/staff/_certificate/nevertheless'
import type { Choices } from '@/lib/connections/choices'
import type { KnownContact } from './chosen-contacts'

const contactNumbers = [1, 2, 3, 4] as const
type ContactField = `contact${(typeof contactNumbers)[number]}${'Name' | 'Email' | 'Language'}`

const text = z.string().max(20_000).default('')
const contactFields = Object.fromEntries(
  contactNumbers.flatMap((n) =>
    [`contact${n}Name`, `contact${n}Email`, `contact${n}Language`].map((key) => [key, text]),
  ),
) as Record<ContactField, typeof text>

/**
 * The form as a browser sends it: flat and made of text. What it must say is decided by `Choices`; here only its names
 * are fixed.
 */
export const InviteFields = z.object({
  customer: text,
  domainOrTenant: text,
  /** What staff saw and confirmed; what was typed must still lead there. */
  tenantId: z.guid(),
  /** The customer whose tenant it is, where staff typed another name and said that they mean this one. */
  under: z.union([z.string(), z.array(z.string())]).optional(),
  environment: text,
  access: text,
  securityGroups: text,
  groupIds: text,
  language: text,
  /** Of the customer's known contacts, those who get this invitation too. */
  knownContact: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [...new Set([ids].flat())]),
  ...contactFields,
  accountOwner: text,
  ...certificateFields,
  ...neverthelessFields,
})

export type InviteFields = z.output<typeof InviteFields>

export function choicesFrom(fields: InviteFields, chosen: readonly KnownContact[]): unknown {
  const isUserSync = fields.access === 'user-sync'
  const hasGroups = isUserSync && fields.securityGroups === 'on'
  return {
    customer: fields.customer,
    under: [fields.under].flat()[0],
    domainOrTenant: fields.domainOrTenant,
    environment: fields.environment,
    userSync: isUserSync,
    securityGroups: hasGroups,
    groupIds: hasGroups ? fields.groupIds : '',
    language: fields.language,
    contacts: [
      ...meantContacts(fields).map((n) => ({
        name: fields[`contact${n}Name`],
        email: fields[`contact${n}Email`],
        language: fields[`contact${n}Language`],
      })),
      ...chosen,
    ],
    accountOwner: fields.accountOwner,
  }
}

/** The mistakes in `Choices`, each at the field that can mend it: `contacts.1.email` → `contact2Email`. */
export function mistakesByField(fields: InviteFields, mistakes: z.ZodError<Choices>): Record<string, string[]> {
  const byField: Record<string, string[]> = {}
  const isAboutOne = mistakes.issues.some(({ path }) => path[0] === 'contacts' && path.length > 1)
  for (const { path, message } of mistakes.issues) {
    if (path[0] === 'contacts' && path.length === 1 && isAboutOne) continue // two empty addresses are not *the same*
    const field = fieldOf(path.map(String), meantContacts(fields))
    byField[field] = [...(byField[field] ?? []), message]
  }
  return byField
}

/** As many as it takes to be two with those who were chosen; of the others, those in which something was filled in. */
function meantContacts(fields: InviteFields) {
  return contactNumbers.filter(
    (n) =>
      n <= 2 - fields.knownContact.length || `${fields[`contact${n}Name`]}${fields[`contact${n}Email`]}`.trim() !== '',
  )
}

function fieldOf([first = '', second = '', third = '']: string[], meant: readonly number[]): string {
  if (first === 'contacts') return `contact${meant[Number(second)] ?? 1}${capital(third || 'name')}`
  return first
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
