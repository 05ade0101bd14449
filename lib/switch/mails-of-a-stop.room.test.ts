import { beforeEach, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aDueSecret, linkIn, queuedMails } from '@/e2e/fixtures/reminders'
import { sendReminders } from '@/lib/reminders/daily/send-reminders'
import { deliverHandoff } from '@/lib/reminders/mail/deliver-handoff'
import { sendInvitation } from '@/lib/reminders/mail/send-invitation'
import { remind } from '@/lib/reminders/schedule/remind'
import { liftStop } from './lift-stop'
import { stopPortal } from './stop-portal'
import { tellAdmins } from './tell-admins'

const server = await aMailServer()

beforeEach(async () => {
  await db().$executeRaw`truncate "Customer", "Stop" cascade`
  await db().$executeRaw`delete from pgboss.job`
})

async function stop(): Promise<string> {
  const begun = await stopPortal(await aStaffMember('Admin'), null, 'A token leaked')
  if (begun.status !== 'begun') throw new Error(begun.status)
  return begun.stopId
}

const lift = async (stopId: string) => liftStop(await aStaffMember('Admin'), stopId)

const jobsOf = (name: string) =>
  db().$queryRaw<{ data: Record<string, string> }[]>`
    select data from pgboss.job where name = ${name} and state = 'created' and start_after > now()`

test('a mail with a link waits, mints nothing, is asked for again, and goes out once the stop is lifted', async () => {
  const { invitationId, an } = await anInvitation()
  const { handoffId } = await aHeldSecret(await aConnection())
  await db().$executeRaw`delete from pgboss.job`
  const stopId = await stop()
  await sendInvitation(invitationId, an)
  await deliverHandoff(handoffId)
  expect(server.delivered).toEqual([])
  expect(await db().invitationLink.count()).toBe(0)
  expect(await jobsOf('send-invitation')).toEqual([{ data: { invitationId, contactId: an } }])
  expect(await jobsOf('deliver-handoff')).toEqual([{ data: { handoffId } }])
  await lift(stopId)
  await sendInvitation(invitationId, an)
  await deliverHandoff(handoffId)
  expect(server.delivered).toHaveLength(2)
})

test('a reminder goes out without a link and promises it; lifted, it follows the same day as another mail', async () => {
  const endsAt = new Date(Date.now() + 29 * 86_400_000)
  const { an } = await aDueSecret(endsAt)
  const stopId = await stop()
  await sendReminders(an)
  const [without] = server.delivered
  expect(linkIn(without?.mail.text)).toBe('')
  expect(without?.mail.text).toContain('zodra Spencer verdergaat')
  expect(without?.raw).not.toMatch(/href/)
  expect(await db().invitation.count({ where: { intent: 'renew' } })).toBe(0)
  await lift(stopId)
  await db().$executeRaw`delete from pgboss.job`
  await remind()
  expect(await queuedMails()).toContain('an@contoso.com')
  await sendReminders(an)
  const [, withLink] = server.delivered
  expect(linkIn(withLink?.mail.text)).toHaveLength(43)
  expect(withLink?.mail.messageId).not.toBe(without?.mail.messageId)
})

test('every Admin and nobody else is told what stands and what waits, each hour anew, until it is lifted', async () => {
  await db().$executeRaw`truncate "Person" cascade`
  const [boss, operator] = [await aStaffMember('Admin'), await aStaffMember('Operator')]
  await anInvitation()
  const stopId = await stop()
  const admins = await db().person.findMany({ where: { staffRole: 'Admin' }, select: { upn: true } })
  await tellAdmins()
  expect(server.delivered.flatMap(({ to }) => to).sort()).toEqual(admins.map(({ upn }) => upn).sort())
  expect(server.delivered.flatMap(({ to }) => to)).toContain(boss.upn)
  expect(server.delivered.flatMap(({ to }) => to)).not.toContain(operator.upn)
  expect(server.delivered[0]?.mail.text).toMatch(
    /Stopped for everybody since .*: A token leaked\. Waiting: 1 invitation/,
  )
  await tellAdmins(new Date(Date.now() + 3_600_000))
  const ids = server.delivered.map(({ mail }) => mail.messageId)
  expect(new Set(ids).size).toBe(2 * admins.length)
  await lift(stopId)
  await tellAdmins()
  expect(server.delivered).toHaveLength(ids.length)
})
