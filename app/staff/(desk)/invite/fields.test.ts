import { expect, test } from 'vitest'
import { Choices } from '@/lib/connections/choices'
import { chosenContacts } from './chosen-contacts'
import { choicesFrom, InviteFields, mistakesByField } from './fields'

const [marie, luc] = [
  { id: 'm', name: 'Marie Dubois', email: 'marie@litware.be', language: 'fr' },
  { id: 'l', name: 'Luc Claes', email: 'luc@litware.be', language: 'nl' },
] as const
const litware = { contacts: [marie, luc] }

const pressed = {
  customer: 'Litware Belgium',
  domainOrTenant: 'litware.be',
  tenantId: '0192f0c1-0000-4000-8000-000000000001',
  environment: 'demo',
  access: 'sign-in',
  language: 'nl',
  accountOwner: '0192f0c1-0000-4000-8000-000000000002',
}

/** What staff chose, or what is wrong with it, for those known contacts and whatever else was typed. */
function read(knownContact: string | string[], typed: Record<string, string> = {}) {
  const fields = InviteFields.parse({ ...pressed, ...typed, knownContact })
  const choices = Choices.safeParse(choicesFrom(fields, chosenContacts(fields.knownContact, litware) ?? []))
  return choices.success
    ? choices.data.contacts.map(({ email }) => email)
    : Object.keys(mistakesByField(fields, choices.error))
}

const an = { contact1Name: 'An Peeters', contact1Email: 'an@litware.be', contact1Language: 'nl' }

test('C17: known contacts are receivers like those who are typed, and each is one less to type', () => {
  expect(read(['m', 'l'])).toEqual(['marie@litware.be', 'luc@litware.be'])
  expect(read('m', an)).toEqual(['an@litware.be', 'marie@litware.be'])
  expect(read('m')).toEqual(['contact1Name', 'contact1Email', 'contact1Language'])
  expect(read([], an)).toEqual(['contact2Name', 'contact2Email', 'contact2Language'])
})

test('C17: somebody who is chosen and typed as well is said to be there twice', () => {
  expect(read('m', { ...an, contact1Email: 'Marie@litware.be' })).toEqual(['contact1Name'])
})

test('C17: nobody who was chosen is dropped unsaid: who left, or is of another customer', () => {
  expect(chosenContacts(['m'], litware)).toEqual([marie])
  expect(chosenContacts([], null)).toEqual([])
  expect(chosenContacts(['m', 'x'], litware)).toBeNull()
  expect(chosenContacts(['m'], null)).toBeNull()
})
