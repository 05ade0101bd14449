import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { recordAttempt, recordLive } from '@/lib/credentials/attempt'
import { closeDb, db, transaction } from '@/lib/db'
import { calendarOf } from './connection-calendar'

afterAll(closeDb)

async function aConnectionWithBoth() {
  const { connectionId } = await aConnection()
  const ends = { secret: '2028-11-22T10:00:00Z', certificate: '2027-11-13T23:30:00Z' } as const
  for (const kind of ['secret', 'certificate'] as const) {
    const attemptName = randomUUID()
    await transaction(async (tx) => {
      await recordAttempt(tx, { connectionId, runId: randomUUID(), kind, attemptName })
      await recordLive(tx, attemptName, { keyId: randomUUID(), startsAt: new Date(), endsAt: new Date(ends[kind]) })
    })
  }
  return connectionId
}

/** RFC 5545 §3.1, strictly: every line ends in CRLF, none is longer than 75 octets, a space continues the one before. */
function linesOf(file: string | null): string[] {
  if (file === null) return []
  expect(file.endsWith('\r\n')).toBe(true)
  const raw = file.slice(0, -2).split('\r\n')
  for (const line of raw) {
    expect(line).not.toMatch(/[\r\n]/)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  }
  const lines = raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:/)
  return lines
}

const count = (lines: string[], line: string) => lines.filter((each) => each === line).length
const values = (lines: string[], name: string) =>
  lines.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))

describe('the calendar file', () => {
  test('has both dates as whole days, as the reader’s clock names them', async () => {
    const lines = linesOf(await calendarOf(await aConnectionWithBoth()))
    expect(values(lines, 'DTSTART').sort()).toEqual(['DTSTART;VALUE=DATE:20271114', 'DTSTART;VALUE=DATE:20281122'])
    expect(values(lines, 'SUMMARY').join()).toMatch(/het certificaat .* eindigt.*het geheim .* eindigt/)
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-1)).toBe('END:VCALENDAR')
    expect(lines).toContain('PRODID:-//Spencer//Portal//EN')
  })

  test('warns six times for each, in the morning', async () => {
    const lines = linesOf(await calendarOf(await aConnectionWithBoth()))
    expect(count(lines, 'BEGIN:VALARM')).toBe(12)
    expect(values(lines, 'TRIGGER').slice(0, 6)).toEqual([
      'TRIGGER:-P89DT15H',
      'TRIGGER:-P59DT15H',
      'TRIGGER:-P29DT15H',
      'TRIGGER:-P13DT15H',
      'TRIGGER:-P6DT15H',
      'TRIGGER:-PT15H',
    ])
  })

  test('names the same events when it is fetched again, in any language', async () => {
    const connectionId = await aConnectionWithBoth()
    const uids = async (language: 'nl' | 'fr' | 'de' | 'en') =>
      values(linesOf(await calendarOf(connectionId, language)), 'UID')
    const first = await uids('nl')
    expect(new Set(first).size).toBe(2)
    for (const language of ['fr', 'de', 'en'] as const) expect(await uids(language)).toEqual(first)
  })

  test('is null while nothing has a date', async () => {
    const { connectionId } = await aConnection()
    expect(await calendarOf(connectionId)).toBeNull()
  })

  test.each(['00000000-0000-4000-8000-00000000dead', 'feed', "'; drop table"])(
    'is null of what is no connection: %s',
    async (id) => {
      expect(await calendarOf(id)).toBeNull()
    },
  )

  test.each([
    'Evil\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT',
    'Evil\nATTENDEE:mailto:evil@example.org',
    'Evil\rEND:VCALENDAR',
    'Evil\\nBEGIN:VALARM\u2028END:VEVENT\u0000\u0085',
    `${'é€😀'.repeat(60)};,\\"`,
  ])('keeps its shape whatever the names hold: %j', async (hostile) => {
    const connectionId = await aConnectionWithBoth()
    const stored = hostile.replaceAll('\u0000', '')
    await db().connection.update({
      where: { id: connectionId },
      data: { spencerContactName: stored, spencerContactEmail: stored, customer: { update: { name: stored } } },
    })
    const lines = linesOf(await calendarOf(connectionId))
    for (const [part, times] of [
      ['VCALENDAR', 1],
      ['VEVENT', 2],
      ['VALARM', 12],
    ] as const) {
      expect(count(lines, `BEGIN:${part}`)).toBe(times)
      expect(count(lines, `END:${part}`)).toBe(times)
    }
    expect(values(lines, 'UID')).toHaveLength(2)
    expect(values(lines, 'ATTENDEE')).toEqual([])
  })
})
