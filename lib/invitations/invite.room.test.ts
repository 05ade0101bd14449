import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { aStaffMember, someChoices } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { anInvitation, jobsFor } from '@/e2e/fixtures/invitations'
import { listAudit } from '@/lib/audit/list'
import { endByStaff } from '@/lib/connections/ended/end-by-staff'
import { recordMoment } from '@/lib/connections/record'
import { asStaff, asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { endInvitation } from './end-invitation'
import { invite, inviteAgain, sendAgain } from './invite'
import { renewalLink } from './renewal-link'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

/** How many wait for a row that somebody else holds. */
async function waiting() {
  const [row] = await db().$queryRaw<[{ count: number }]>`
    select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return row.count
}

const tenant = () => ({ tenantId: randomUUID(), domain: 'contoso.com' })

describe('inviting', () => {
  test('stores the connection and asks for a mail to each contact, with ids and nothing more in the job', async () => {
    const { connectionId, invitationId, an, luc } = await anInvitation()
    const jobs = await jobsFor(invitationId)
    expect(jobs.map((job) => job.contactId).sort()).toEqual([an, luc].sort())
    expect(Object.keys(jobs[0]?.data as object).sort()).toEqual(['contactId', 'invitationId'])
    const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(connection).toMatchObject({ stage: 'invited', appName: 'Spencer (production)', domain: 'contoso.com' })
    expect(connection.uniqueName).toMatch(/^spencer-production-[0-9a-f]{16}$/)
    expect(await db().invitationLink.count({ where: { invitationId } })).toBe(0)
  })

  test('makes one connection when five colleagues press at once, and shows the others where it is', async () => {
    const where = tenant()
    const staff = await Promise.all([1, 2, 3, 4, 5].map(() => aStaffMember()))
    const answers = await Promise.all(staff.map((each) => invite(each, someChoices(), where)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(4).fill('exists'), 'invited'])
    expect(new Set(answers.map((answer) => 'connectionId' in answer && answer.connectionId)).size).toBe(1)
    expect(await db().connection.count({ where: { tenantId: where.tenantId } })).toBe(1)
  })

  test('keeps one customer for all environments of a tenant', async () => {
    const where = tenant()
    const staff = await aStaffMember()
    await invite(staff, someChoices(), where)
    await invite(staff, someChoices({ environment: 'demo', customer: 'contoso' }), where)
    const connections = await db().connection.findMany({ where: { tenantId: where.tenantId } })
    expect(connections).toHaveLength(2)
    expect(new Set(connections.map((connection) => connection.customerId)).size).toBe(1)
  })

  test('is not for a Viewer', async () => {
    const viewer = await aStaffMember('Viewer')
    const { connectionId, invitationId, an } = await anInvitation()
    const refused = { status: 'not_allowed' }
    expect(await invite(viewer, someChoices(), tenant())).toEqual(refused)
    expect(await inviteAgain(viewer, connectionId, 'renew')).toEqual(refused)
    expect(await sendAgain(viewer, invitationId, an)).toEqual(refused)
    expect(await asStaff(viewer, (tx) => endInvitation(viewer, tx, invitationId))).toEqual(refused)
  })
})

describe('inviting again', () => {
  test('goes to every contact, with its own intent', async () => {
    const { staff, connectionId } = await anInvitation()
    const again = await inviteAgain(staff, connectionId, 'renew')
    expect(again.status).toBe('invited')
    expect(await jobsFor('invitationId' in again ? again.invitationId : '')).toHaveLength(2)
  })

  test('starts an ended connection over with connect, and with nothing else', async () => {
    const { staff, connectionId } = await anInvitation()
    await asWorker((tx) => recordMoment(tx, connectionId, 'endedAt'))
    expect(await inviteAgain(staff, connectionId, 'renew')).toEqual({ status: 'ended' })
    expect(await inviteAgain(staff, connectionId, 'connect')).toMatchObject({ status: 'invited' })
    const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(connection).toMatchObject({ stage: 'invited', endedAt: null })
  })

  test('waits for whoever is ending the connection, and invites nobody to what has ended', async () => {
    const { staff, connectionId, an: id } = await anInvitation()
    const contact = { id, email: 'an@contoso.com' }
    const ending = asWorker(async (tx) => {
      const why = { how: 'cancelled', left: null, reason: 'They left.', personId: staff.personId } as const
      await endByStaff(tx, connectionId, why, new Date())
      const asked = [
        inviteAgain(staff, connectionId, 'renew'),
        renewalLink({ connectionId, renews: ['secret'], contact }).catch(() => 'no link'),
      ]
      await vi.waitFor(async () => expect(await waiting()).toBe(asked.length))
      return { asked }
    })
    expect(await Promise.all((await ending).asked)).toEqual([{ status: 'ended' }, 'no link'])
    expect(await db().invitation.count({ where: { connectionId, intent: 'renew' } })).toBe(0)
  })

  test('says so when there is no such connection', async () => {
    expect(await inviteAgain(await aStaffMember(), randomUUID(), 'renew')).toEqual({ status: 'unknown' })
  })

  test('mails only contacts of that customer', async () => {
    const { staff, invitationId } = await anInvitation()
    const other = await anInvitation()
    expect(await sendAgain(staff, invitationId, other.an)).toEqual({ status: 'unreachable' })
  })
})

test('every step of an invitation is in the audit, without a link or an address', async () => {
  const { staff, connectionId, invitationId } = await anInvitation()
  await asStaff(staff, (tx) => endInvitation(staff, tx, invitationId))
  const entries = await listAudit(staff, { connectionId })
  expect(entries.map((entry) => entry.action)).toEqual(['invitation.revoked', 'invitation.created'])
  expect(JSON.stringify(entries.map((entry) => entry.data))).not.toMatch(/@|join/)
})
