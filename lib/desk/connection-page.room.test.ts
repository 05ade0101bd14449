import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { recordObjects } from '@/lib/connections/record'
import { recordAttempt, recordLive, recordProof } from '@/lib/credentials/attempt'
import { asStaff, asWorker } from '@/lib/db'
import { hold } from '@/lib/handoff/hold'
import { endInvitation } from '@/lib/invitations/end-invitation'
import { copyLink } from '@/lib/invitations/mint-link'
import { recordOpened } from '@/lib/invitations/open'
import { renewalLink } from '@/lib/invitations/renewal-link'
import { prepareMail, recordSent } from '@/lib/invitations/send'
import { revokeInvitation } from '@/lib/provisioning/revoke-invitation'
import { closeQueue } from '@/lib/queue/queue'
import { attentionOf } from './attention/attention-of'
import { connectionPage } from './connection-page'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const day = 24 * 3_600_000
const now = new Date('2026-11-23T12:00:00Z')
const viewer = await aStaffMember('Viewer')

describe('the page of one connection', () => {
  test('C18: how many get the mail of the last press are those it goes to, not everybody who is known, and only for ten minutes', async () => {
    const { connectionId, an } = await anInvitation()
    const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    await db().contact.create({ data: { customerId, name: 'Of before', email: 'before@contoso.com', language: 'nl' } })
    await db().contact.update({ where: { id: an }, data: { bouncedAt: new Date() } })
    const { at } = await db().auditEntry.findFirstOrThrow({ where: { connectionId, action: 'invitation.created' } })
    expect(await connectionPage(viewer, connectionId, at)).toMatchObject({ justInvited: 2 })
    const later = new Date(at.getTime() + 601_000)
    expect(await connectionPage(viewer, connectionId, later)).toMatchObject({ justInvited: null })
  })

  test('is null for what does not exist, and for what is not an id', async () => {
    for (const id of [randomUUID(), 'x', "' or true --"]) expect(await connectionPage(viewer, id)).toBeNull()
  })

  test('shows contacts, links with what became of them, and what happened in words', async () => {
    const { staff, connectionId, invitationId, an, luc } = await anInvitation()
    const toAn = await prepareMail(invitationId, an)
    if (toAn) await recordSent(toAn, invitationId, { contact: an })
    await prepareMail(invitationId, luc)
    await prepareMail(invitationId, luc)
    const copied = await copyLink(staff, invitationId)
    if (copied.status === 'copied') await recordOpened(copied.url.split('/join/')[1] ?? '')

    const page = await connectionPage(viewer, connectionId)
    expect(page).toMatchObject({
      customerName: 'Contoso',
      stage: 'in_progress',
      contacts: [{ email: 'an@contoso.com' }, { email: 'luc@contoso.com' }],
      accountOwner: { name: 'Sam Claes', isMatched: true },
      lastRun: null,
      handoff: null,
    })
    const [invitation] = page?.invitations ?? []
    expect(invitation).toMatchObject({ state: 'open', intent: 'connect', invitedByName: 'Sofie Maes' })
    expect(invitation?.links.map((link) => [link.contactEmail, link.state]).sort()).toEqual(
      [
        ['an@contoso.com', 'sent'],
        ['luc@contoso.com', 'not_sent'],
        [null, 'opened'],
      ].sort(),
    )
    expect(page?.timeline.map((entry) => entry.text)).toEqual([
      'Invitation opened',
      'Link of an invitation copied',
      'Invitation mailed',
      'Invitation to connect for 2 contacts',
    ])
  })

  test('lets an invitation that is done be revoked for as long as it lets somebody in', async () => {
    const { connectionId, invitationId, staff } = await anInvitation()
    const shown = async () => (await connectionPage(viewer, connectionId))?.invitations[0]
    await db().invitation.update({ where: { id: invitationId }, data: { fulfilledAt: new Date() } })
    expect(await shown()).toMatchObject({ state: 'done', mayRevoke: true })
    await db().invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date() } })
    expect(await shown()).toMatchObject({ state: 'done', mayRevoke: false })
    expect(await revokeInvitation(staff, invitationId)).toMatchObject({ status: 'revoked' })
    expect(await shown()).toMatchObject({ state: 'revoked', mayRevoke: false })
  })

  test('shows what the portal itself sent as its own', async () => {
    const { connectionId, an } = await anInvitation()
    await renewalLink({ connectionId, renews: ['certificate'], contact: { id: an, email: 'an@contoso.com' } })
    const page = await connectionPage(viewer, connectionId)
    expect(page?.invitations[0]).toMatchObject({ intent: 'renew', invitedByName: null })
    expect(page?.timeline[0]).toMatchObject({
      personName: null,
      text: 'The portal itself made an invitation to renew, for a reminder',
    })
  })

  test('shows a revoked and an expired invitation as what they are', async () => {
    const { staff, connectionId, invitationId, an } = await anInvitation()
    await prepareMail(invitationId, an)
    const later = new Date(Date.now() + 31 * day)
    expect((await connectionPage(viewer, connectionId, later))?.invitations[0]).toMatchObject({
      state: 'expired',
      links: [{ state: 'expired' }],
    })
    await asStaff(staff, (tx) => endInvitation(staff, tx, invitationId))
    expect((await connectionPage(viewer, connectionId))?.invitations[0]).toMatchObject({
      state: 'revoked',
      links: [{ state: 'revoked' }],
    })
  })

  test('shows credentials with their clocks, the last run with its steps, and the handoff', async () => {
    const invitation = await anInvitation()
    const { connectionId } = invitation
    const { personId } = await aCustomer(invitation)
    const run = await db().run.create({
      data: {
        connectionId,
        intent: 'connect',
        state: 'needs_person',
        reason: 'confirm',
        blueprint: {},
        approvedHash: '',
        startedById: personId,
        difference: {},
      },
    })
    const step = { runId: run.id, personId, clientRequestId: randomUUID(), fence: 1, attempt: 1 }
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    await db().ledgerEntry.createMany({
      data: [
        { ...step, change: 'service principal', intendedAt: at(2), settledAt: null },
        {
          ...step,
          change: 'application',
          intendedAt: at(0),
          settledAt: at(0.6),
          outcome: 'done',
          status: 201,
          requestId: 'r-1',
        },
      ],
    })
    const attemptName = randomUUID()
    const secretText = `CANARY~${randomUUID()}`
    await asWorker(async (tx) => {
      await recordAttempt(tx, { connectionId, runId: run.id, kind: 'secret', attemptName })
      const endsAt = new Date(now.getTime() + 30.5 * day)
      const id = await recordLive(tx, attemptName, { keyId: randomUUID(), hint: 'CAN', startsAt: now, endsAt })
      if (!id) throw new Error('The attempt is not live')
      await recordProof(tx, id, 'token')
      await hold(tx, { connectionId, credentialId: id, secretText })
    })
    await asWorker((tx) => recordObjects(tx, connectionId, { drift: ['update application tags'] }))
    expect((await attentionOf(viewer, connectionId, now)).map(({ kind }) => kind)).toContain('drifted')
    const page = await connectionPage(viewer, connectionId, now)
    expect(page).toMatchObject({
      isExpiring: true,
      isUnproven: false,
      drift: ['update application tags'],
      credentials: [{ kind: 'secret', hint: 'CAN', daysLeft: 30, provenHow: 'token' }],
      lastRun: {
        startedByName: 'An Admin',
        steps: [
          { change: 'application', milliseconds: 600 },
          { change: 'service principal', milliseconds: null },
        ],
      },
      handoff: { state: 'held' },
    })
    const text = JSON.stringify(page, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(text).not.toContain(secretText)
    expect(text).not.toMatch(/tokenHash|"sealed"|"held":/)
  })
})
