import { z } from 'zod'
import { isEmail } from '@/lib/addresses/email'
import { environments } from '@/lib/blueprint/blueprint'
import { Choices, Contact } from '@/lib/connections/choices'
import { type Language, languages } from '@/lib/i18n/language'
import { type Column, columns } from './columns'
import { readContacts } from './contacts'
import { readDay } from './day'
import { readEnvironment, readLanguage, readYes } from './words'

const day = z.iso.date().nullable()

/** One connection that was made by hand, as a list tells of it. */
export const Listed = z.object({
  customer: Choices.shape.customer,
  domainOrTenant: Choices.shape.domainOrTenant,
  environment: z.enum(environments),
  userSync: z.boolean(),
  applicationId: z.guid().nullable(),
  secretEnds: day,
  certificateEnds: day,
  contacts: z.array(Contact).min(1, 'Give at least one contact.').max(10, 'At most ten contacts.'),
  language: z.enum(languages),
  /** Address of a member of staff; null for whoever imports. */
  accountOwner: z.string().nullable(),
})

export type Listed = z.output<typeof Listed>

/** What is wrong with a row, at the column that can mend it. */
export const Mistake = z.object({ column: z.enum([...columns, 'row']), message: z.string() })

export type Mistake = z.output<typeof Mistake>

type Read = { value: unknown } | { message: string }

/** Longer than anything that belongs into a cell. */
const longestCell = 2_000

/**
 * @param given the cells by their columns; of a column that the list has not, nothing
 * @param language of contacts and pages where the row names none
 */
export function readRow(
  given: Partial<Record<Column, string>>,
  language: Language,
): { listed: Listed | null; mistakes: Mistake[] } {
  const cell = (column: Column) => given[column] ?? ''
  const tooLong = columns.filter((column) => cell(column).length > longestCell)
  if (tooLong.length > 0)
    return { listed: null, mistakes: tooLong.map((column) => ({ column, message: 'This is too long to be read.' })) }

  const spoken = readLanguage(cell('language'), language)
  const inWords = 'value' in spoken ? spoken.value : language
  const cells: Record<Column, Read> = {
    customer: { value: cell('customer') },
    tenant: { value: cell('tenant') },
    environment: readEnvironment(cell('environment')),
    userSync: readYes(cell('userSync')),
    applicationId: readId(cell('applicationId')),
    secretEnds: dayIn(cell('secretEnds')),
    certificateEnds: dayIn(cell('certificateEnds')),
    contacts: readContacts(cell('contacts'), inWords),
    language: spoken,
    accountOwner: ownerIn(cell('accountOwner')),
  }
  const mistakes = columns.flatMap((column) => {
    const read = cells[column]
    return 'message' in read ? [{ column, message: read.message }] : []
  })
  const values = columns.flatMap((column) => {
    const read = cells[column]
    return 'value' in read ? [[column === 'tenant' ? 'domainOrTenant' : column, read.value]] : []
  })
  const checked = Listed.safeParse(Object.fromEntries(values))
  if (checked.success) return { listed: checked.data, mistakes }
  const known = new Set<string>(mistakes.map(({ column }) => column))
  const others = checked.error.issues.flatMap(({ path: [field = ''], message }) => {
    const column = field === 'domainOrTenant' ? 'tenant' : columns.find((one) => one === field)
    return column && !known.has(column) ? [{ column, message }] : []
  })
  return { listed: null, mistakes: [...mistakes, ...others] }
}

const guid = /^\{?([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})\}?$/i

function readId(text: string): Read {
  if (text === '') return { value: null }
  const [, id] = guid.exec(text) ?? []
  return id
    ? { value: id.toLowerCase() }
    : { message: 'An application id looks like 3f2504e0-4f89-41d3-9a0c-0305e82c3301.' }
}

function dayIn(text: string): Read {
  if (text === '') return { value: null }
  const read = readDay(text)
  return read.status === 'day' ? { value: read.day } : { message: read.message }
}

function ownerIn(text: string): Read {
  if (text === '') return { value: null }
  return isEmail(text)
    ? { value: text.toLowerCase() }
    : { message: 'Name the account owner by their mail address at Spencer.' }
}
