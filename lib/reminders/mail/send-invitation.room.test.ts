import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { listAudit } from '@/lib/audit/list'
import { contactIdsOf } from '@/lib/connections/contacts'
import { asStaff } from '@/lib/db'
import { formatDate } from '@/lib/i18n/format'
import { endInvitation } from '@/lib/invitations/end-invitation'
import { sendAgain } from '@/lib/invitations/invite'
import { openInvitation } from '@/lib/invitations/open'
import { sendInvitation } from './send-invitation'

const server = await aMailServer()

const tokenIn = (text: string | undefined) => text?.match(/\/join\/([\w-]{43})/)?.[1] ?? ''
const stateOf = async (text: string | undefined) => (await openInvitation(tokenIn(text)))?.status

describe('an invitation', () => {
  test('reaches each contact in their own language, with a link of their own', async () => {
    const { invitationId, an, luc } = await anInvitation()
    await sendInvitation(invitationId, an)
    await sendInvitation(invitationId, luc)
    const [toAn, toLuc] = server.delivered
    expect([toAn?.to, toLuc?.to]).toEqual([['an@contoso.com'], ['luc@contoso.com']])
    expect(toAn?.mail.subject).toBe('Contoso · Productie: verbind met Spencer')
    expect(toLuc?.mail.subject).toBe('Contoso · Production : connectez-vous à Spencer')
    expect(toAn?.mail.text).toContain('Sofie Maes van Spencer vraagt je')
    expect(tokenIn(toAn?.mail.text)).not.toBe(tokenIn(toLuc?.mail.text))
    expect(await stateOf(toAn?.mail.text)).toBe('open')
    expect(await stateOf(toLuc?.mail.text)).toBe('open')
    expect(toAn?.mail.html).toContain(tokenIn(toAn?.mail.text))
  })

  test('is remembered as sent when the mail server took it', async () => {
    const { staff, connectionId, invitationId, an } = await anInvitation()
    await sendInvitation(invitationId, an)
    const link = await db().invitationLink.findFirstOrThrow({ where: { invitationId } })
    expect(link.sentAt).toEqual(expect.any(Date))
    const [newest] = await listAudit(staff, { connectionId })
    expect(newest).toMatchObject({ action: 'invitation.sent', data: { contact: an, attempt: 1 } })
  })

  test('that failed is tried again with another link, and the one before is dead', async () => {
    const { invitationId, an } = await anInvitation()
    server.mood.refuses = 'content'
    await expect(sendInvitation(invitationId, an)).rejects.toThrow('did not take')
    const [unsent] = await db().invitationLink.findMany({ where: { invitationId } })
    expect(unsent).toMatchObject({ sentAt: null, revokedAt: null })

    server.mood.refuses = 'nothing'
    await sendInvitation(invitationId, an)
    await sendInvitation(invitationId, an)
    const [second, third] = server.delivered
    expect(second?.mail.messageId).toBe(`<invitation.${invitationId}.${an}.2@spencer.example>`)
    expect(third?.mail.messageId).toBe(`<invitation.${invitationId}.${an}.3@spencer.example>`)
    expect(await stateOf(second?.mail.text)).toBe('revoked')
    expect(await stateOf(third?.mail.text)).toBe('open')
  })

  test('to an address that the server refuses for good is not tried again, and that contact gets no other one', async () => {
    const { staff, connectionId, invitationId, an } = await anInvitation()
    server.mood.refuses = 'recipients'
    await sendInvitation(invitationId, an)
    server.mood.refuses = 'nothing'
    await sendInvitation(invitationId, an)
    expect(server.delivered).toEqual([])
    expect(await sendAgain(staff, invitationId, an)).toEqual({ status: 'unreachable' })
    expect(await asStaff(staff, (tx) => contactIdsOf(tx, connectionId))).not.toContain(an)
    const [newest] = await listAudit(staff, { connectionId })
    expect(newest).toMatchObject({ action: 'contact.bounced', data: { contact: an } })
  })

  test('that no longer stands is not mailed', async () => {
    const { staff, invitationId, an } = await anInvitation()
    await asStaff(staff, (tx) => endInvitation(staff, tx, invitationId))
    await sendInvitation(invitationId, an)
    await sendInvitation('00000000-0000-4000-8000-000000000000', an)
    expect(server.delivered).toEqual([])
  })

  test('is not mailed to the contact of another customer', async () => {
    const [one, other] = [await anInvitation(), await anInvitation()]
    await sendInvitation(one.invitationId, other.an)
    expect(server.delivered).toEqual([])
  })
})

test('a mail that nobody asked for leaves the links before it good, and says when they were mailed first', async () => {
  const { invitationId, an } = await anInvitation()
  await sendInvitation(invitationId, an)
  const days = new Date(Date.now() + 3 * 86_400_000)
  await sendInvitation(invitationId, an, days, true)
  const [first, again] = server.delivered.map(({ mail }) => mail.text)
  expect([await stateOf(first), await stateOf(again)]).toEqual(['open', 'open'])
  expect(again).toContain(formatDate(new Date(), 'nl'))
})
