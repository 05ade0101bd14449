import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCustomer, anInvitation, anotherDay, jobsFor } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { listAudit } from '@/lib/audit/list'
import { asStaff } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { sendInvitation } from '@/lib/reminders/mail/send-invitation'
import { tellLinkAsked } from '@/lib/reminders/mail/tell-link-asked'
import { hashToken, mintToken } from '@/lib/sealing/token'
import { askForLink } from './ask-for-link'
import { endInvitation } from './end-invitation'
import { inviteAgain } from './invite'
import { copyLink } from './mint-link'

const server = await aMailServer()

beforeEach(anotherDay)
afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const tokenIn = (text: string | undefined) => text?.match(/\/join\/([\w-]{43})/)?.[1] ?? ''

/** Mailed to An and to Luc, and over since yesterday; `token` is An's, `copied` is nobody's in particular. */
async function anEndedOne() {
  const invited = await anInvitation()
  const { staff, invitationId, an, luc } = invited
  await sendInvitation(invitationId, an)
  await sendInvitation(invitationId, luc)
  const copied = await copyLink(staff, invitationId)
  if (copied.status !== 'copied') throw new Error(copied.status)
  await end(invitationId)
  await anotherDay()
  const [toAn] = server.delivered
  return { ...invited, token: tokenIn(toAn?.mail.text), copied: copied.url.split('/').at(-1) ?? '' }
}

async function end(invitationId: string): Promise<void> {
  await db().invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date(Date.now() - 86_400_000) } })
}

const invitationsOf = (connectionId: string) =>
  db().invitation.findMany({ where: { connectionId }, orderBy: { createdAt: 'asc' } })

const askedOf = async (invitationId: string) => {
  const rows = await db().$queryRaw<{ data: { invitationId: string; askId: string } }[]>`
    select data from pgboss.job where name = 'tell-link-asked' and data->>'invitationId' = ${invitationId}`
  return rows.map(({ data }) => data)
}

test('B35: an invitation that the clock has ended is asked for anew with one press: those who were mailed before are mailed, and nobody else', async () => {
  const { staff, connectionId, invitationId, an, luc, token } = await anEndedOne()
  expect(await askForLink({ token })).toEqual({ status: 'sending' })
  const [old, next] = await invitationsOf(connectionId)
  expect(old?.id).toBe(invitationId)
  expect(next).toMatchObject({ intent: 'connect', invitedById: null, revokedAt: null })
  expect((await jobsFor(String(next?.id))).map(({ contactId }) => contactId).toSorted()).toEqual([an, luc].toSorted())
  const [newest] = await listAudit(staff, { connectionId })
  expect(newest).toMatchObject({ action: 'invitation.asked-for', data: { invitation: invitationId, next: next?.id } })
})

test('many presses make one invitation, which is sent again, and after a few a day they are refused', async () => {
  const { connectionId, token } = await anEndedOne()
  const answers = []
  for (let press = 0; press < 5; press++) answers.push((await askForLink({ token })).status)
  expect(answers).toEqual(['sending', 'sending', 'sending', 'too_many', 'too_many'])
  expect(await invitationsOf(connectionId)).toHaveLength(2)
})

test('a renewal that has ended is asked for as a renewal of the same', async () => {
  const { staff, connectionId, an } = await anInvitation()
  const invited = await inviteAgain(staff, connectionId, 'renew', ['certificate'])
  if (invited.status !== 'invited') throw new Error(invited.status)
  await sendInvitation(invited.invitationId, an)
  await end(invited.invitationId)
  await askForLink({ token: tokenIn(server.delivered[0]?.mail.text) })
  expect((await invitationsOf(connectionId)).at(-1)).toMatchObject({ intent: 'renew', renews: ['certificate'] })
})

test('where nobody’s address is known the account owner is told, and no link goes anywhere', async () => {
  const { staff, connectionId } = await anInvitation()
  const invited = await inviteAgain(staff, connectionId, 'grant')
  if (invited.status !== 'invited') throw new Error(invited.status)
  const copied = await copyLink(staff, invited.invitationId)
  if (copied.status !== 'copied') throw new Error(copied.status)
  await end(invited.invitationId)
  server.delivered.length = 0
  const told = await askForLink({ token: copied.url.split('/').at(-1) ?? '' })
  expect(told).toEqual({ status: 'told', owner: expect.any(String) })
  const [asked] = await askedOf(invited.invitationId)
  if (!asked) throw new Error('Nobody was asked')
  await tellLinkAsked(asked)
  const [mail] = server.delivered
  expect(mail?.mail.subject).toContain('somebody asks for a new invitation')
  expect(mail?.mail.text).toContain('an invitation to finish the last step that ended on')
  expect(mail?.mail.text).not.toContain('/join/')
  expect(await invitationsOf(connectionId)).toHaveLength(2)
})

test('what it asked for is done: the account owner decides', async () => {
  const { staff, connectionId, invitationId, token } = await anEndedOne()
  await db().run.create({
    data: {
      connectionId,
      invitationId,
      intent: 'connect',
      state: 'done',
      blueprint: {},
      approvedHash: '',
      startedById: staff.personId,
    },
  })
  expect((await askForLink({ token })).status).toBe('told')
})

test('nothing is set in motion for one that was taken back, that stands, or that nobody made', async () => {
  const revoked = await anEndedOne()
  await asStaff(revoked.staff, (tx) => endInvitation(revoked.staff, tx, revoked.invitationId))
  const open = await anInvitation()
  const link = await copyLink(open.staff, open.invitationId)
  const standing = link.status === 'copied' ? (link.url.split('/').at(-1) ?? '') : ''
  for (const token of [revoked.token, revoked.copied, standing, 'nothing-like-a-token'])
    expect(await askForLink({ token })).toEqual({ status: 'closed' })
  expect(await invitationsOf(revoked.connectionId)).toHaveLength(1)
})

test('of a connection that was ended nothing is asked for', async () => {
  const { connectionId, token } = await anEndedOne()
  await db().connection.update({ where: { id: connectionId }, data: { stage: 'ended', endedAt: new Date() } })
  expect(await askForLink({ token })).toEqual({ status: 'closed' })
})

test('while a stop stands it waits', async () => {
  const { staff, token } = await anEndedOne()
  const stop = await db().stop.create({ data: { reason: 'Odd.', stoppedById: staff.personId } })
  expect(await askForLink({ token })).toMatchObject({ status: 'stopped' })
  await db().stop.delete({ where: { id: stop.id } })
})

test('an old session may ask too, for the connection it once came in to and for no other', async () => {
  const { connectionId, invitationId, tenantId } = await anEndedOne()
  const { sessionId } = await aCustomer({ connectionId, invitationId, tenantId })
  const { token: sessionToken, hash } = mintToken()
  await db().session.update({ where: { id: sessionId }, data: { tokenHash: hash } })
  const other = await anEndedOne()
  expect(await askForLink({ sessionToken, connectionId: other.connectionId })).toEqual({ status: 'closed' })
  expect(await askForLink({ sessionToken: undefined, connectionId })).toEqual({ status: 'closed' })
  expect(await askForLink({ sessionToken, connectionId })).toEqual({ status: 'sending' })
  await db().access.updateMany({ where: { sessionId }, data: { endedAt: new Date() } })
  expect(await askForLink({ sessionToken, connectionId }), 'taken back').toEqual({ status: 'closed' })
  expect(hashToken(sessionToken)).toEqual(hash)
})
