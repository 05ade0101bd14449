import { expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { writeGiven } from './tell-given'

const at = new Date('2026-11-28T12:00:00Z')
const given = {
  id: crypto.randomUUID(),
  endsAt: new Date('2028-11-28T00:00:00Z'),
  isEndAssumed: true,
  createdAt: at,
  provenAt: at,
  provenHow: 'roles',
  refusedAt: null,
  refusedNumber: null,
  untestedWhy: null,
  connection: {
    id: crypto.randomUUID(),
    domain: 'contoso.com',
    environment: 'production',
    userSync: true,
    spencerContactName: 'Sofie Maes',
    spencerContactEmail: 'sofie@spencer.example',
    customer: { id: crypto.randomUUID(), name: 'Contoso' },
    grantedAt: null,
  },
} as const

test.each(languages)(
  'a secret made by hand is never told as a connection, and an end that is assumed says so: %s',
  (language) => {
    const contact = { name: 'Marie', email: 'marie@contoso.com', language }
    const first = writeGiven({ ...given, contact })
    expect(first.text).toContain(`/connect/${given.connection.id}/receipt/${given.id}`)
    expect(`${first.subject}${first.text}`).not.toMatch(/[{}]/)
    const told = writeGiven({ ...given, isEndAssumed: false, contact })
    expect(told.text).not.toBe(first.text)
    const renewed = writeGiven({ ...given, connection: { ...given.connection, grantedAt: at }, contact })
    expect(renewed.subject).not.toBe(first.subject)
  },
)

test('in English it names what was tested, what was not, and the press that tells', () => {
  const { subject, text } = writeGiven({
    ...given,
    contact: { name: 'Marie', email: 'marie@contoso.com', language: 'en' },
  })
  expect(subject).toBe('Contoso · Production: the secret works, the rest has not been looked at')
  const said = text.replace(/\s+/g, ' ')
  expect(said).toContain('Contoso is not connected yet')
  expect(said).toContain('choose Let us check the rest')
  expect(said).toContain('We assume that the secret ends on 28 November 2028')
})
