import { z } from 'zod'
import { readDomainOrTenant } from '@/lib/addresses/domain'
import { email } from '@/lib/addresses/email'
import { environments } from '@/lib/blueprint/blueprint'
import { typedLine } from '@/lib/i18n/one-line'

const languages = ['nl', 'fr', 'de', 'en'] as const

/** One line of text a person typed, cleaned and bounded. */
function text(longest: number, missing: string) {
  return typedLine.pipe(
    z
      .string()
      .min(1, missing)
      .max(longest, `Keep it under ${longest + 1} characters.`),
  )
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

const domainOrTenant = z
  .string()
  .transform((text) => readDomainOrTenant(text) ?? '')
  .refine((read) => read !== '', 'Write a domain like contoso.com, or the tenant id.')

/** A checkbox in a form says `on` or nothing; callers in code say a boolean. */
const ticked = z
  .union([z.boolean(), z.literal(['on', 'true', 'false', ''])])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true')

/** Object ids as people paste them: separated by white space, commas or semicolons, in any case, the same one twice. */
export const GroupIds = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ids) => [...new Set([ids].flat().flatMap((text) => text.toLowerCase().split(/[\s,;]+/)))].filter(Boolean))
  .pipe(
    z
      .array(z.string().regex(guid, 'A group is named by its object id, like 3f2504e0-4f89-41d3-9a0c-0305e82c3301.'))
      .max(200, 'At most 200 groups.'),
  )

/** Somebody at the customer who gets the mails, in their own language. */
export const Contact = z.object({
  name: text(100, 'Give the name of this contact.'),
  email: email('Write an e-mail address like name@example.com.'),
  language: z.enum(languages, 'Choose the language of this contact.'),
})

export type Contact = z.output<typeof Contact>

export const CustomerName = text(100, 'Give the name of the customer.')

/** Everything staff decide when they invite. `domainOrTenant` is resolved with Microsoft before anything is stored. */
export const Choices = z
  .object({
    customer: CustomerName,
    /** Whose tenant it is, once staff have read that it is not of the name they typed. */
    under: z.guid().optional(),
    domainOrTenant,
    environment: z.enum(environments, 'Choose an environment.'),
    userSync: ticked,
    securityGroups: ticked,
    groupIds: GroupIds,
    language: z.enum(languages, 'Choose a language.'),
    contacts: z
      .array(Contact)
      .min(2, 'Give at least two contacts: one of them will be on holiday.')
      .max(10, 'At most ten contacts.')
      .refine(
        (contacts) => new Set(contacts.map((contact) => contact.email)).size === contacts.length,
        'Two contacts share one e-mail address: give each their own.',
      ),
    /** Who of Spencer's staff looks after it. */
    accountOwner: z.guid('Choose who at Spencer looks after it.'),
    appName: text(120, 'Give the app a name, or leave it out.').optional(),
  })
  .superRefine((choices, context) => {
    if (choices.securityGroups && !choices.userSync) {
      context.addIssue({
        code: 'custom',
        path: ['securityGroups'],
        message: 'Security groups come with user sync: tick both, or neither.',
      })
    }
    if (choices.groupIds.length > 0 && !choices.securityGroups) {
      context.addIssue({
        code: 'custom',
        path: ['groupIds'],
        message: 'Tick security groups, or take the group ids out.',
      })
    }
  })

export type Choices = z.output<typeof Choices>

/** What Microsoft's discovery document made of `domainOrTenant`, as staff confirmed it. */
export type Tenant = { tenantId: string; domain: string }
