import { afterAll, describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { closeDb, db, transaction } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { hashToken } from '@/lib/sealing/token'
import { copyLink, mintLink } from './mint-link'
import { openInvitation, recordOpened } from './open'
import { revoke } from './revoke'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

async function aLink(now = new Date()) {
  const invitation = await anInvitation({}, now)
  const token = await transaction((tx) => mintLink(tx, invitation.invitationId, invitation.luc, now))
  if (!token) throw new Error('The invitation does not stand')
  return { ...invitation, token }
}

const statusOf = async (token: string, now?: Date) => (await openInvitation(token, now))?.status ?? null
const day = 24 * 3_600_000

describe('a link', () => {
  test('says what is asked, by whom, in the language of the contact', async () => {
    const { token, tenantId, connectionId } = await aLink()
    expect(await openInvitation(token)).toMatchObject({
      status: 'open',
      intent: 'connect',
      environment: 'production',
      customerName: 'Contoso',
      domain: 'contoso.com',
      tenantId,
      connectionId,
      userSync: true,
      securityGroups: false,
      staffName: 'Sofie Maes',
      colleagueName: null,
      spencerContact: { name: 'Sam Claes', email: 'sam@spencer.example' },
      language: 'fr',
      appName: 'Spencer (production)',
    })
  })

  test('changes nothing when it is visited, however often', async () => {
    const { token, connectionId } = await aLink()
    const before = await everything(connectionId)
    for (let visit = 0; visit < 3; visit++) await openInvitation(token)
    expect(await everything(connectionId)).toEqual(before)
  })

  test('is opened once by a press, and a second press is no harm', async () => {
    const { token, connectionId } = await aLink()
    const answers = await Promise.all([1, 2, 3].map(() => recordOpened(token)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    const { connection, links, audits } = await everything(connectionId)
    expect(connection).toMatchObject({ stage: 'in_progress', openedAt: expect.any(Date) })
    expect(links[0]?.openedAt).toEqual(expect.any(Date))
    expect(audits.filter((entry) => entry.action === 'invitation.opened')).toHaveLength(1)
  })

  test('is stored as a hash only', async () => {
    const { token, connectionId } = await aLink()
    const rows = await everything(connectionId)
    expect(Buffer.from(rows.links[0]?.tokenHash ?? []).equals(hashToken(token))).toBe(true)
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(text).not.toContain(token)
  })

  test('works for thirty days', async () => {
    const { token } = await aLink()
    expect(await statusOf(token, new Date(Date.now() + 29.9 * day))).toBe('open')
    const later = new Date(Date.now() + 30.1 * day)
    expect(await statusOf(token, later)).toBe('expired')
    expect(await recordOpened(token, later)).toBe(false)
  })

  test('dies when another one is minted for the same contact, and only then', async () => {
    const { token, invitationId, luc, an } = await aLink()
    const toAn = await transaction((tx) => mintLink(tx, invitationId, an))
    const copied = await transaction((tx) => mintLink(tx, invitationId, null))
    expect(await statusOf(token)).toBe('open')
    const newer = await transaction((tx) => mintLink(tx, invitationId, luc))
    expect(await statusOf(token)).toBe('revoked')
    for (const alive of [toAn, copied, newer]) expect(await statusOf(alive ?? '')).toBe('open')
  })

  test('stays one when ten are minted at the same moment', async () => {
    const { invitationId, an } = await aLink()
    await Promise.all(Array.from({ length: 10 }, () => transaction((tx) => mintLink(tx, invitationId, an))))
    const alive = { invitationId, contactId: an, revokedAt: null }
    expect(await db().invitationLink.count({ where: alive })).toBe(1)
  })

  test('that was never minted is nothing', async () => {
    for (const token of ['', 'x', 'a'.repeat(10_000), '\u0000', '../..']) expect(await openInvitation(token)).toBeNull()
  })
})

describe('revoking', () => {
  test('closes the links and the sessions that came in through them, with one commit', async () => {
    const invitation = await aLink()
    const { sessionId } = await aCustomer(invitation)
    expect(await transaction((tx) => revoke(invitation.staff, tx, invitation.invitationId))).toEqual({
      status: 'revoked',
      connectionId: invitation.connectionId,
    })
    expect(await statusOf(invitation.token)).toBe('revoked')
    expect(await recordOpened(invitation.token)).toBe(false)
    const access = await db().access.findFirstOrThrow({ where: { sessionId } })
    expect(access.endedAt).toEqual(expect.any(Date))
  })

  test('happens once, and mints nothing afterwards', async () => {
    const { staff, invitationId, an } = await aLink()
    await transaction((tx) => revoke(staff, tx, invitationId))
    expect(await transaction((tx) => revoke(staff, tx, invitationId))).toEqual({ status: 'closed' })
    expect(await copyLink(staff, invitationId)).toEqual({ status: 'closed' })
    expect(await transaction((tx) => mintLink(tx, invitationId, an))).toBeNull()
  })

  test('leaves no link alive when one is minted at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const { staff, invitationId, an } = await aLink()
      await Promise.all([
        transaction((tx) => revoke(staff, tx, invitationId)),
        transaction((tx) => mintLink(tx, invitationId, an)),
        copyLink(staff, invitationId),
      ])
      expect(await db().invitationLink.count({ where: { invitationId, revokedAt: null } })).toBe(0)
    }
  })
})

test('a copied link works, and a Viewer gets none', async () => {
  const { staff, invitationId } = await aLink()
  const copied = await copyLink(staff, invitationId)
  expect(copied).toMatchObject({
    status: 'copied',
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/join\/[\w-]{43}$/),
  })
  expect(await copyLink(await aStaffMember('Viewer'), invitationId)).toEqual({ status: 'not_allowed' })
})

async function everything(connectionId: string) {
  const [connection, invitations, links, audits] = await Promise.all([
    db().connection.findUniqueOrThrow({ where: { id: connectionId } }),
    db().invitation.findMany({ where: { connectionId } }),
    db().invitationLink.findMany({ where: { invitation: { connectionId } } }),
    db().auditEntry.findMany({ where: { connectionId } }),
  ])
  return { connection, invitations, links, audits }
}
