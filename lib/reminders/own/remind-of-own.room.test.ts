import { beforeEach, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { newCertificate } from '@/lib/setup/new-certificate'
import { remindOfOwn } from './remind-of-own'
import { tellOwnCertificate } from './tell-own-certificate'

const server = await aMailServer()
const made = new Date('2026-01-10T12:00:00Z')
process.env.STAFF_CLIENT_CERTIFICATE = await newCertificate('spencer-portal-staff', made)

type Told = Parameters<typeof tellOwnCertificate>[0]

/** What waits in the queue, oldest first. */
async function queued(): Promise<Told[]> {
  const rows = await db().$queryRaw<{ data: Told }[]>`
    select data from pgboss.job where name = 'tell-own-certificate' order by created_on, data`
  return rows.map(({ data }) => data)
}

beforeEach(async () => {
  await db().$executeRaw`delete from pgboss.job where name = 'tell-own-certificate'`
  await db().ownReminder.deleteMany()
})

test('every Admin is told once for each threshold, whichever worker looks, and of what was missed only the most urgent', async () => {
  const adminId = (await aStaffMember('Admin', 'Ada')).personId
  await aStaffMember('Operator', 'Oscar')
  await remindOfOwn(new Date('2026-08-01T12:00:00Z'))
  expect(await queued()).toEqual([])
  const late = new Date('2027-01-05T12:00:00Z')
  await Promise.all([remindOfOwn(late), remindOfOwn(late), remindOfOwn(late)])
  expect(await queued()).toEqual([
    { adminId, subject: 'spencer-portal-staff', endsAt: '2027-01-10T12:00:00.000Z', threshold: 7 },
  ])
  await remindOfOwn(new Date('2027-01-06T12:00:00Z'))
  expect(await queued()).toHaveLength(1)
  await remindOfOwn(new Date('2027-01-07T12:00:00Z'))
  expect((await queued()).map(({ threshold }) => threshold)).toContain(3)
})

test('the mail says which certificate, what ends with it, and who does what', async () => {
  const { personId: adminId } = await aStaffMember('Admin', 'Ada')
  await tellOwnCertificate({ adminId, subject: 'spencer-portal-staff', endsAt: '2027-01-10T12:00:00Z', threshold: 7 })
  const [letter] = server.delivered
  expect(letter?.mail.subject).toBe('A certificate of Spencer’s portal ends on 10 January 2027')
  expect(letter?.mail.text?.replaceAll(/\s+/g, ' ')).toContain('run setup')
  expect(letter?.mail.text).toContain('spencer-portal-staff')
})
