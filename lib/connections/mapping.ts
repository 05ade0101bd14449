import { z } from 'zod'
import { audit } from '@/lib/audit/audit'
import { asCustomer } from '@/lib/db'
import type { Customer, FieldEditor } from '@/lib/identity/actor'
import { mayChooseFields } from '@/lib/identity/customer-rules'
import { change } from './store'

/** The fifteen attributes that a company may fill with anything; `onPremisesExtensionAttributes` in Graph. */
const extensionAttributes = Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`)

/** Leaves a field empty in Spencer. */
export const notSynced = 'none'

export type SpencerField = (typeof fields)[number]['field']

type Field = {
  field: string
  /** As Spencer's pages call it. */
  label: string
  /** The Graph attribute that Spencer reads unless told otherwise; null where there is none. */
  attribute: string | null
  remark?: 'may_be_empty' | 'sharepoint' | 'join_key' | 'sign_in_name' | 'first_of_list' | 'same_source'
  /** What Microsoft recommends in place of `attribute`. */
  better?: string
  /** Sign-in and the link between the two directories hang on it: not for changing. */
  isFixed?: true
}

/** Spencer's own defaults (support article 340716), in the order in which Spencer lists them. */
export const fields = [
  { field: 'firstName', label: 'First Name', attribute: 'givenName' },
  { field: 'lastName', label: 'Last Name', attribute: 'surname' },
  { field: 'username', label: 'Username', attribute: 'userPrincipalName', remark: 'sign_in_name', isFixed: true },
  { field: 'email', label: 'E-mail (business)', attribute: 'mail', remark: 'may_be_empty' },
  {
    field: 'companyJoinDate',
    label: 'Company Join Date',
    attribute: 'hireDate',
    remark: 'sharepoint',
    better: 'employeeHireDate',
  },
  { field: 'department', label: 'Department', attribute: 'department' },
  { field: 'company', label: 'Company', attribute: 'companyName' },
  { field: 'dateOfBirth', label: 'Date of Birth', attribute: 'birthday', remark: 'sharepoint' },
  { field: 'externalId', label: 'External ID', attribute: 'id', remark: 'join_key', isFixed: true },
  { field: 'jobTitle', label: 'Job Title', attribute: 'jobTitle' },
  { field: 'preferredLanguage', label: 'Preferred Language', attribute: 'preferredLanguage' },
  { field: 'mobile', label: 'Mobile (business)', attribute: 'mobilePhone' },
  { field: 'phone', label: 'Phone (business)', attribute: 'businessPhones', remark: 'first_of_list' },
  { field: 'workstation', label: 'Workstation', attribute: 'officeLocation' },
  { field: 'defaultSite', label: 'Default Site', attribute: 'officeLocation', remark: 'same_source' },
  { field: 'country', label: 'Country', attribute: 'country' },
  { field: 'contractType', label: 'Contract Type', attribute: null },
  { field: 'tags', label: 'Tags', attribute: null },
] as const satisfies readonly Field[]

const known: readonly Field[] = fields

/** What may fill a field: its default, what Microsoft recommends, one of the fifteen, or nothing. */
export function attributesFor(name: SpencerField): string[] {
  const field = known.find((one) => one.field === name)
  if (!field || field.isFixed) return field?.attribute ? [field.attribute] : []
  return [field.attribute, field.better, ...extensionAttributes, notSynced].filter((one) => typeof one === 'string')
}

const choices = fields.map(({ field }) => [field, z.enum(attributesFor(field) as [string, ...string[]])] as const)

/** Only what differs from the defaults; also the shape of the mapping page's form. */
export const Overrides = z.object(Object.fromEntries(choices) as Record<SpencerField, z.ZodEnum>).partial()
export type Overrides = Partial<Record<SpencerField, string>>

/** Every field with the attribute that fills it; null where Spencer gets nothing. */
export type FieldMapping = Record<SpencerField, string | null>

/** A stored mapping with the defaults filled in. What an older version wrote and we no longer know is left out. */
export function readMapping(stored: unknown): FieldMapping {
  const own = z.record(z.string(), z.unknown()).catch({}).parse(stored)
  const entries = fields.map(({ field, attribute }) => {
    const chosen = attributesFor(field).find((one) => one === own[field])
    return [field, chosen === notSynced ? null : (chosen ?? attribute)]
  })
  return Object.fromEntries(entries)
}

type MappingWarning = { field: SpencerField; attribute: string; warning: 'sharepoint'; better: string | null }

/** `hireDate` and `birthday` live in SharePoint: a list of users does not carry them, and many companies leave them empty. */
export function warningsOf(mapping: FieldMapping): MappingWarning[] {
  return known.flatMap(({ field, attribute, remark, better }) => {
    const name = field as SpencerField
    if (remark !== 'sharepoint' || !attribute || mapping[name] !== attribute) return []
    return [{ field: name, attribute, warning: remark, better: better ?? null }]
  })
}

/** Saves what differs from the defaults. Spencer's back office reads it; nothing changes in the tenant. */
export async function saveMapping(
  customer: Customer | FieldEditor,
  overrides: Overrides,
): Promise<{ status: 'saved' } | { status: 'not_allowed' }> {
  if (!mayChooseFields(customer)) return { status: 'not_allowed' }
  const chosen = Overrides.parse(overrides) as Overrides
  const differing = known.filter(({ field, attribute, isFixed }) => {
    const own = chosen[field as SpencerField]
    return !isFixed && own !== undefined && own !== (attribute ?? notSynced)
  })
  const mapping = Object.fromEntries(differing.map(({ field }) => [field, chosen[field as SpencerField]]))
  return asCustomer(customer, async (tx) => {
    await change(tx, customer.connectionId, { mapping })
    await audit(tx, {
      action: 'mapping.saved',
      personId: customer.personId,
      connectionId: customer.connectionId,
      data: { differing: differing.length },
    })
    return { status: 'saved' }
  })
}
