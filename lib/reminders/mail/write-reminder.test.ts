import { describe, expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { morningBefore } from '../schedule/civil-time'
import { writeReminder, writeReminderForSpencer } from './write-reminder'

const endsAt = new Date('2028-11-22T14:00:00Z')

const facts = {
  id: '00000000-0000-4000-8000-000000000000',
  threshold: 30,
  contactId: '00000000-0000-4000-8000-000000000001',
  endsAt,
  isEndAssumed: false,
  isSuperseded: false,
  isNextMissing: false,
  reachable: ['An'],
  connection: {
    id: '00000000-0000-4000-8000-000000000002',
    domain: 'contoso.com',
    environment: 'staging' as const,
    spencerContactName: 'Sam Claes',
    spencerContactEmail: 'sam@spencer.example',
    customerName: 'Contoso',
  },
}

describe.each(languages)('in %s', (language) => {
  const contact = { name: 'An', email: 'an@contoso.com', language }
  const link = { url: 'https://portal.example/join/token', expiresAt: new Date('2028-12-22T12:00:00Z') }
  const cases = (['secret', 'certificate'] as const).flatMap((kind) =>
    [90, 1, 0, -1, -7].map((days) => [kind, days] as const),
  )

  test.each(cases)('the mail about a %s %i days before its end stands alone as plain text', (kind, days) => {
    const reminder = { ...facts, kind, contact }
    const untouched = { certificate: null, distrusted: null }
    const { subject, text, html } = writeReminder(reminder, contact, link, morningBefore(endsAt, days), untouched)
    for (const part of [text, html]) {
      for (const fact of ['Contoso', 'contoso.com', '22', '2028', link.url, 'sam@spencer.example']) {
        expect(part).toContain(fact)
      }
      expect(part).not.toMatch(/[{}]\w|undefined|null/)
    }
    expect(subject).toMatch(/^Contoso · .+2028/)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.match(/<a /g)).toHaveLength(2)
  })
})

test('the words for how far away it is are those of the calendar', () => {
  const at = (days: number) =>
    writeReminderForSpencer(
      { ...facts, kind: 'secret', contact: null },
      { isStopped: false },
      morningBefore(endsAt, days),
    ).text
  expect([90, 1, 0, -1, -7].map((days) => at(days).match(/(ends|ended) ([^,]+), on/)?.[2])).toEqual([
    'in 90 days',
    'tomorrow',
    'today',
    'yesterday',
    '7 days ago',
  ])
})
