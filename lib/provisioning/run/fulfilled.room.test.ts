import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { inDays, invitationTo } from '@/e2e/fixtures/identity'
import { aCustomer, another, comeFor, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld } from '@/e2e/fixtures/tenants'
import { asWorker } from '@/lib/db'
import { hindranceBehind } from '@/lib/desk/hindrance-behind-link'
import { mayChooseFields, mayDecide, mayPress } from '@/lib/identity/customer-rules'
import { fieldEditorOf } from '@/lib/identity/session/field-editor'
import { customerOf } from '@/lib/identity/session/session'
import { sendAgain } from '@/lib/invitations/invite'
import { copyLink, mintLink } from '@/lib/invitations/mint-link'
import { openInvitation, recordOpened } from '@/lib/invitations/open'
import { mintToken } from '@/lib/sealing/token'

const world = aWorld()

const linkTo = async (invitationId: string) => (await asWorker((tx) => mintLink(tx, invitationId, null))) ?? ''

async function fulfilledIn(connectionId: string) {
  const rows = await db().invitation.findMany({ where: { connectionId }, select: { id: true, fulfilledAt: true } })
  return new Set(rows.filter(({ fulfilledAt }) => fulfilledAt).map(({ id }) => id))
}

test('once it is connected every invitation to connect is done, whichever of them led there, and says since when', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const sibling = await invitationTo(signed.connectionId, 'connect')
  const undo = await invitationTo(signed.connectionId, 'undo')
  const link = await linkTo(sibling)
  await onboard(signed)

  expect(await fulfilledIn(signed.connectionId)).toEqual(new Set([signed.invitationId, sibling]))
  expect(await openInvitation(link)).toMatchObject({ status: 'done', isOver: false, fulfilledAt: expect.any(Date) })
  expect(await openInvitation(await linkTo(undo))).toMatchObject({ status: 'open' })
  expect(await recordOpened(link)).toBe(false)
  const staff = await aStaffMember()
  expect(await copyLink(staff, sibling)).toEqual({ status: 'closed' })
  const contact = await db().contact.findFirst({
    where: { customer: { connections: { some: { id: signed.connectionId } } } },
  })
  expect(await sendAgain(staff, sibling, contact?.id ?? sibling)).toEqual({ status: 'closed' })
})

test('who is in stays in, and whoever took part comes in again to look it up', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const signed = await finished(contoso, person)
  const { sessionToken, connectionId, invitationId } = signed
  expect(await customerOf(sessionToken, connectionId)).not.toBeNull()
  const later = await another(contoso, person, connectionId, invitationId)
  expect(await customerOf(later.sessionToken, connectionId)).toMatchObject({ intent: 'connect' })
})

test('who lost their role since looks it up by a link that is done, and chooses and decides nothing', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const { connectionId, invitationId } = await finished(contoso, person)
  const { roles } = person
  person.roles = []
  const { customer, sessionToken } = await another(contoso, person, connectionId, invitationId)
  person.roles = roles
  expect([mayChooseFields(customer), mayDecide(customer), mayPress(customer)]).toEqual([false, false, false])
  expect(await fieldEditorOf(sessionToken, connectionId)).toBeNull()
})

test('a renewal that is done ends no invitation to renew: its second press removes the old secret', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const other = await invitationTo(signed.connectionId, 'renew')
  const renewal = await comeFor('renew', signed, administrator(contoso))
  const link = await linkTo(renewal.invitationId)
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  const done = await fulfilledIn(signed.connectionId)
  expect([done.has(renewal.invitationId), done.has(other)]).toEqual([false, false])
  expect(await openInvitation(link)).toMatchObject({ status: 'open' })
})

test('a repair that is done ends its own invitation and no other one to repair', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const other = await invitationTo(signed.connectionId, 'repair')
  const repair = await comeFor('repair', signed, administrator(contoso))
  expect(await runOf(await onboard(repair))).toMatchObject({ state: 'done' })
  const done = await fulfilledIn(signed.connectionId)
  expect([done.has(repair.invitationId), done.has(other)]).toEqual([true, false])
})

test('what was connected, undone and begun again is another time’s: its old links are over', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId, invitationId } = await finished(contoso, administrator(contoso))
  const sibling = await invitationTo(connectionId, 'connect')
  const link = await linkTo(sibling)
  await db().invitation.updateMany({
    where: { id: { in: [sibling, invitationId] } },
    data: { fulfilledAt: new Date() },
  })
  expect(await openInvitation(link)).toMatchObject({ status: 'done' })
  await db().connection.update({ where: { id: connectionId }, data: { grantedAt: null, stage: 'invited' } })
  expect(await openInvitation(link)).toMatchObject({ status: 'revoked' })
  const again = new Date(Date.now() + 60_000)
  await db().connection.update({ where: { id: connectionId }, data: { grantedAt: again, stage: 'connected' } })
  expect(await openInvitation(link), 'connected since another day').toMatchObject({ status: 'revoked' })
})

test('a link that is done says how what it led to stands now, whatever is asked since, and lets nobody in once it is over', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId, invitationId } = await finished(contoso, administrator(contoso))
  const opened = async (at?: Date) => {
    const token = await asWorker(async (tx) => {
      const { token: made, hash } = mintToken()
      await tx.invitationLink.create({ data: { tokenHash: hash, invitationId, mintedAt: new Date() } })
      return made
    })
    const invitation = await openInvitation(token, at)
    if (!invitation) throw new Error('There is no such link')
    return invitation
  }
  await db().connection.update({ where: { id: connectionId }, data: { stage: 'needs_customer' } })
  expect(await hindranceBehind(await opened())).toBeNull()
  await db().connection.update({ where: { id: connectionId }, data: { switches: ['isDisabled'] } })
  expect(await hindranceBehind(await opened())).toBe('off')
  expect(await opened(inDays(31))).toMatchObject({ status: 'done', isOver: true })
})
