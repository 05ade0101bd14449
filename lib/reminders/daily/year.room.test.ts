import { beforeEach, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, threeEnvironments } from '@/e2e/fixtures/reminders'
import { formatDate } from '@/lib/i18n/format'
import type { Jobs } from '@/lib/queue/queue'
import { civilDateOf, morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const dayMs = 86_400_000
const first = new Date('2028-06-15T14:00:00Z')
const inDays = (days: number) => new Date(first.getTime() + days * dayMs)

type Mail = { day: string; to: string; text: string }

/** The worker looks in the morning and at noon, and takes what waits in the queue. */
async function liveThrough(from: number, to: number): Promise<Mail[]> {
  const mails: Mail[] = []
  for (let day = from; day <= to; day++) {
    for (const hours of [0, 3]) {
      const now = new Date(morningBefore(first, -day).getTime() + hours * 3_600_000)
      await remind(now)
      const jobs = await db().$queryRaw<{ data: Jobs['send-reminders'] }[]>`
        delete from pgboss.job where name = 'send-reminders' returning data`
      for (const { data } of jobs) await sendReminders(data, now)
      for (const {
        to: [address = ''],
        mail,
      } of server.delivered.splice(0))
        mails.push({ day: civilDateOf(now), to: address, text: `${mail.subject}\n${mail.text}` })
    }
  }
  return mails
}

const cases: [string, number[]][] = [
  ['within the same weeks', [0, 2, 5, 5, 11, 19]],
  ['in three seasons', [0, 40, 95, 101, 180, 230]],
]

test.each(cases)(
  'C20: three environments whose secrets and certificates end %s, nothing done for a year: at most twenty mails to the contact, one a day, with every environment and every date; to the account owner, too',
  async (_, days) => {
    const { connections } = await threeEnvironments()
    const ends = days.map(inDays)
    const [one, two, three, four, five, six] = ends
    const all = [
      [connections.production, 'secret', one],
      [connections.staging, 'secret', two],
      [connections.demo, 'secret', three],
      [connections.production, 'certificate', four],
      [connections.staging, 'certificate', five],
      [connections.demo, 'certificate', six],
    ] as const
    for (const [connectionId, kind, endsAt = first] of all) await aCredential({ connectionId, kind, endsAt })

    const mails = await liveThrough(-95, 270)
    for (const [to, language, environments] of [
      ['an@contoso.com', 'nl', ['Productie', 'Staging', 'Demo']],
      ['luc@contoso.com', 'fr', ['Production', 'Préproduction', 'Démo']],
      ['sam@spencer.example', 'en', ['Production', 'Staging', 'Demo']],
    ] as const) {
      const theirs = mails.filter((mail) => mail.to === to)
      expect(theirs.length).toBeLessThanOrEqual(20)
      expect(theirs.length).toBeGreaterThan(9)
      expect(new Set(theirs.map(({ day }) => day)).size).toBe(theirs.length)
      const read = theirs.map(({ text }) => text).join('\n')
      for (const environment of environments) expect(read).toContain(environment)
      for (const endsAt of ends) {
        const date = formatDate(endsAt, language)
        expect(read).toContain(date)
        expect(theirs.find(({ day }) => day === civilDateOf(endsAt))?.text).toContain(date)
      }
    }
    expect(await db().reminder.count({ where: { state: 'queued', dueAt: { lte: inDays(270) } } })).toBe(0)
  },
)
