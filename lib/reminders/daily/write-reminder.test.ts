import { describe, expect, test } from 'vitest'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { languages } from '@/lib/i18n/language'
import { morningBefore } from '../schedule/civil-time'
import type { LinkedPart } from './parts'
import { writeReminder } from './write-reminder'
import { writeReminderForSpencer } from './write-reminder-for-spencer'

const endsAt = new Date('2028-11-22T14:00:00Z')
const expiresAt = new Date('2028-12-22T12:00:00Z')

const connection = {
  id: '00000000-0000-4000-8000-000000000002',
  domain: 'contoso.com',
  environment: 'staging' as const,
  spencerContactName: 'Sam Claes',
  spencerContactEmail: 'sam@spencer.example',
  customerId: '00000000-0000-4000-8000-000000000003',
  customerName: 'Contoso',
}

type Environment = LinkedPart['connection']['environment']

function aPart(environment: Environment, ends: [CredentialKind, Date][]): LinkedPart {
  const here = { ...connection, environment }
  const facts = { isEndAssumed: false, isSuperseded: false, isNextMissing: false, reachable: ['An'], reminders: [] }
  return {
    connection: here,
    ends: ends.map(([kind, at]) => ({ ...facts, kind, endsAt: at, connection: here })),
    link: { token: environment, url: `https://portal.example/join/${environment}`, expiresAt },
    certificate: null,
    distrusted: null,
  }
}

const threeEnvironments = [
  aPart('production', [
    ['secret', new Date('2028-11-20T14:00:00Z')],
    ['certificate', new Date('2028-12-24T14:00:00Z')],
  ]),
  aPart('staging', [['secret', endsAt]]),
  aPart('demo', [['certificate', new Date('2028-12-01T14:00:00Z')]]),
] as const

describe.each(languages)('in %s', (language) => {
  const contact = { id: crypto.randomUUID(), name: 'An', email: 'an@contoso.com', language }
  const cases = (['secret', 'certificate'] as const).flatMap((kind) =>
    [90, 1, 0, -1, -7].map((days) => [kind, days] as const),
  )

  test.each(cases)('the mail about a %s %i days before its end stands alone as plain text', (kind, days) => {
    const part = aPart('staging', [[kind, endsAt]])
    const { subject, text, html } = writeReminder(contact, [part], morningBefore(endsAt, days))
    for (const said of [text, html]) {
      for (const fact of ['Contoso', 'contoso.com', '22', '2028', part.link?.url, 'sam@spencer.example']) {
        expect(said).toContain(fact)
      }
      expect(said).not.toMatch(/[{}]\w|undefined|null/)
    }
    expect(subject).toMatch(/^Contoso · .+2028/)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.match(/<a /g)).toHaveLength(2)
  })

  test.each([10, 0, -40])(
    'of three environments, %i days before an end, it has every date in order and a link for each',
    (days) => {
      const { subject, text, html } = writeReminder(contact, threeEnvironments, morningBefore(endsAt, days))
      expect(subject).toMatch(/Contoso.+3.+20.+2028/)
      for (const said of [text, html]) {
        expect(said).not.toMatch(/[{}]\w|undefined|null/)
        const places = ['production', 'staging', 'demo'].map((one) => said.indexOf(`/join/${one}`))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        expect(places).not.toContain(-1)
      }
      for (const day of ['20', '24', '22', '1']) expect(text).toMatch(new RegExp(`\\b${day}(er)?\\b.{0,3} \\S+ 2028`))
      expect(html.match(/<a /g)).toHaveLength(6)
    },
  )

  test('while Spencer has stopped it has no link, and says that they follow', () => {
    const [first, ...more] = threeEnvironments.map((part) => ({ ...part, link: null }))
    if (!first) throw new Error('There are three')
    const { text, html } = writeReminder(contact, [first, ...more], morningBefore(endsAt, 10))
    expect(text).not.toContain('/join/')
    expect(html).not.toContain('href')
  })
})

test('of a secret that somebody else opened the mail about several says so beside it, and of none that all goes on working', () => {
  const contact = { id: crypto.randomUUID(), name: 'An', email: 'an@contoso.com', language: 'en' as const }
  const [first, ...more] = threeEnvironments
  const { text } = writeReminder(contact, [{ ...first, distrusted: 'by_hand' }, ...more], morningBefore(endsAt, 10))
  const [lead = '', production = '', staging = ''] = text.split(/Production ·|Staging ·/)
  expect(lead).not.toContain('keeps working')
  expect(production).toContain('somebody has to remove it by hand')
  expect(staging).toContain('keeps working')
})

test('the words for how far away it is are those of the calendar', () => {
  const at = (days: number) =>
    writeReminderForSpencer([aPart('staging', [['secret', endsAt]])], new Set(), morningBefore(endsAt, days)).text
  expect([90, 1, 0, -1, -7].map((days) => at(days).match(/(ends|ended) ([^,]+), on/)?.[2])).toEqual([
    'in 90 days',
    'tomorrow',
    'today',
    'yesterday',
    '7 days ago',
  ])
})

test('the account owner reads each connection by its customer, with what to do and the way to its page', () => {
  const other = aPart('demo', [['secret', endsAt]])
  const fabrikam = {
    ...other.connection,
    id: crypto.randomUUID(),
    customerId: crypto.randomUUID(),
    customerName: 'Fabrikam',
  }
  const ends = other.ends.map((end) => ({ ...end, connection: fabrikam, reachable: [] }))
  const parts = [threeEnvironments[0], { connection: fabrikam, ends }] as const
  const { subject, text } = writeReminderForSpencer(parts, new Set([connection.customerId]), morningBefore(endsAt, 10))
  expect(subject).toBe('Contoso and 1 more: 2 connections to renew, the first date is 20 November 2028')
  const [, contoso = '', second = ''] = text.split(/Contoso · |Fabrikam · /)
  expect(contoso).toContain('An at Contoso gets a mail now; the link to renew it follows when the stop is lifted.')
  expect(contoso).toContain(`/staff/connections/${connection.id}`)
  expect(second).toContain('Nobody at Fabrikam got this mail')
  expect(second).toContain(`/staff/connections/${fabrikam.id}`)
})
