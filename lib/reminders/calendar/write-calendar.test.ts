import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import type { End } from './store'
import { type Calendar, writeCalendar } from './write-calendar'

const now = new Date('2026-11-24T12:00:00Z')

const end: End = {
  connectionId: '00000000-0000-4000-8000-000000000001',
  kind: 'secret',
  isEndAssumed: false,
  endsAt: new Date('2028-11-22T23:30:00Z'),
  customerName: 'Contoso',
  environment: 'production',
  spencerContactName: 'Sam Claes',
  spencerContactEmail: 'sam@spencer.example',
  language: 'nl',
  sequence: 0,
  changedAt: new Date('2026-11-24T10:00:00Z'),
}
const feed: Calendar = { language: 'en', hasAlarms: true, subscription: { name: 'Spencer', refreshSeconds: 43_200 } }

/** Read by a library that has nothing to do with the one that wrote it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent')
  return { calendar, events, first: new ICAL.Event(events[0]) }
}

describe('a calendar, read by another library,', () => {
  test('names the day on which the reader’s clock says it ends', () => {
    const { first, calendar } = read(writeCalendar([end], feed, now))
    expect(first.startDate.toString()).toBe('2028-11-23')
    expect(first.startDate.isDate).toBe(true)
    expect(first.summary).toBe('Contoso · Production: Spencer’s secret (client secret) ends')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Spencer')
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT12H')
  })

  test('C2: leaves out what cannot be written, and holds the rest', () => {
    const beyond = { ...end, connectionId: '00000000-0000-4000-8000-000000000003', endsAt: new Date(8.64e15) }
    const { events, first } = read(writeCalendar([beyond, end], feed, now))
    expect([events.length, first.startDate.toString()]).toEqual([1, '2028-11-23'])
  })

  test('C15: is never without a component, which some programs take for broken', () => {
    const { events, first } = read(writeCalendar([], feed, now))
    expect([events.length, first.startDate.toString()]).toEqual([1, '2026-11-24'])
  })

  test('moves the event with a renewal: the same UID, a later date, a higher sequence', () => {
    const renewed = {
      ...end,
      endsAt: new Date('2030-11-20T12:00:00Z'),
      sequence: 2,
      changedAt: new Date('2028-11-01T10:00:00Z'),
    }
    const [before, after] = [end, renewed].map((one) => read(writeCalendar([one], feed, now)).first)
    expect(after?.uid).toBe(before?.uid)
    expect(after?.startDate.toString()).toBe('2030-11-20')
    expect([before?.sequence, after?.sequence]).toEqual([0, 2])
    const changed = [before, after].map((one) => one?.component.getFirstPropertyValue('last-modified')?.toString())
    expect(changed).toEqual(['2026-11-24T10:00:00Z', '2028-11-01T10:00:00Z'])
  })

  test('tells connections and kinds apart', () => {
    const other = { ...end, connectionId: '00000000-0000-4000-8000-000000000002' }
    const { events } = read(writeCalendar([end, other, { ...end, kind: 'certificate' }], feed, now))
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(3)
  })

  test('holds names and dates only', () => {
    const file = writeCalendar([end], feed, now)
    expect(file).not.toContain(end.connectionId)
    expect(file).not.toMatch(/sam|@spencer|mailto|ATTENDEE|ORGANIZER|DESCRIPTION:.*@/i)
  })
})

const hostile = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u0085', '\u0000', '\\', '\\n', ';', ',', ':', '"'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('END:VEVENT', 'BEGIN:VALARM', 'ATTENDEE:mailto:evil@example.org', 'UID:x'),
    },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom('é', '€', '😀', 'é€😀'.repeat(40)) },
  ),
  maxLength: 30,
})

test('whatever the names hold, it stays two events with six alarms each and no property that we did not write', () => {
  fc.assert(
    fc.property(hostile, hostile, fc.constantFrom(...languages), (customerName, name, language) => {
      const ends = [end, { ...end, kind: 'certificate' as const }].map((one) => ({ ...one, customerName }))
      const file = writeCalendar(
        ends,
        { ...feed, language, subscription: { name, refreshSeconds: 60 }, advice: name },
        now,
      )
      for (const line of file.split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/)
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }
      const { calendar, events } = read(file)
      expect(calendar.getAllSubcomponents().map((part) => part.name)).toEqual(['vevent', 'vevent'])
      for (const event of events) {
        expect(event.getAllSubcomponents().map((part) => part.name)).toEqual(Array(6).fill('valarm'))
        const names = event.getAllProperties().map((property) => property.name)
        expect(names.filter((one) => !known.has(one))).toEqual([])
        expect(new Set(names).size).toBe(names.length)
      }
    }),
  )
})

const known = new Set([
  ...['uid', 'sequence', 'dtstamp', 'dtstart', 'summary', 'transp', 'description', 'last-modified'],
  ...['x-microsoft-cdo-alldayevent', 'x-microsoft-msncalendar-alldayevent'],
])
