import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStaffMember, someChoices } from '@/e2e/fixtures/connections'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { recordMoment, recordObjects, setNextExpiry, setStage } from '@/lib/connections/record'
import { recordAttempt, recordLive, recordProof } from '@/lib/credentials/attempt'
import { closeDb, db, transaction } from '@/lib/db'
import { hold } from '@/lib/handoff/hold'
import { invite } from '@/lib/invitations/invite'
import { copyLink } from '@/lib/invitations/mint-link'
import { recordOpened } from '@/lib/invitations/open'
import { renewalLink } from '@/lib/invitations/renewal-link'
import { revoke } from '@/lib/invitations/revoke'
import { prepareMail, recordSent } from '@/lib/invitations/send'
import { closeQueue } from '@/lib/queue/queue'
import { connectionPage, countConnections, listConnections } from './connections'
import { funnelOf } from './funnel'
import { ConnectionFilter } from './model'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const day = 24 * 3_600_000
const now = new Date('2026-11-23T12:00:00Z')
const viewer = await aStaffMember('Viewer')

async function list(asked: Record<string, string> = {}) {
  return listConnections(viewer, ConnectionFilter.parse(asked), now)
}

/** Every page, following `next`. */
async function listAll(asked: Record<string, string> = {}): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(after ? { ...asked, after } : asked)
    ids.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  return ids
}

async function anExpiring(connectionId: string, endsInDays: number) {
  const attemptName = randomUUID()
  await transaction(async (tx) => {
    await recordAttempt(tx, { connectionId, runId: randomUUID(), kind: 'secret', attemptName })
    await recordLive(tx, attemptName, {
      keyId: randomUUID(),
      startsAt: now,
      endsAt: new Date(now.getTime() + endsInDays * day),
    })
  })
}

describe('the list of connections', () => {
  const made: string[] = []

  beforeAll(async () => {
    const staff = await aStaffMember()
    for (let index = 0; index < 120; index++) {
      // Three at the same millisecond each time: the id decides between them.
      const at = new Date(now.getTime() - Math.floor(index / 3) * 60_000)
      const choices = someChoices({
        customer: index === 7 ? '100%_Zebra' : `Customer ${index}`,
        environment: index % 2 ? 'demo' : 'production',
      })
      const invited = await invite(
        staff,
        choices,
        { tenantId: randomUUID(), domain: index === 9 ? 'zebra.example' : 'contoso.com' },
        at,
      )
      if (invited.status === 'invited') made.push(invited.connectionId)
    }
  })

  test('gives every connection once, newest first, however many share a moment', async () => {
    const ids = await listAll()
    expect(ids).toHaveLength(120)
    expect(new Set(ids)).toEqual(new Set(made))
    const first = await list()
    expect(first.rows).toHaveLength(50)
    const times = first.rows.map((row) => row.createdAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  test('loses and repeats nothing when connections come in between two pages', async () => {
    const first = await list()
    const newer = await anInvitation({}, new Date(now.getTime() + 1000))
    const rest = await list({ after: first.next ?? '' })
    expect(rest.rows.some((row) => first.rows.some((one) => one.id === row.id))).toBe(false)
    expect(rest.rows.some((row) => row.id === newer.connectionId)).toBe(false)
    await db().connection.update({ where: { id: newer.connectionId }, data: { createdAt: new Date(0) } })
  })

  test('finds by a part of the name, of the domain, or by tenant id, in any case', async () => {
    expect((await list({ search: 'zebra' })).rows.map((row) => row.id).sort()).toEqual([made[7], made[9]].sort())
    expect((await list({ search: 'ZEBRA.ex' })).rows.map((row) => row.id)).toEqual([made[9]])
    const tenantId = (await db().connection.findUniqueOrThrow({ where: { id: made[3] } })).tenantId
    expect((await list({ search: tenantId.toUpperCase() })).rows.map((row) => row.id)).toEqual([made[3]])
  })

  test('takes what was searched for as it is written', async () => {
    expect((await list({ search: '100%_' })).rows.map((row) => row.id)).toEqual([made[7]])
    for (const search of ["'; drop table x --", '\\', 'zebra\u0000zebra', '%%%'])
      expect((await list({ search })).rows).toEqual([])
  })

  test('filters by stage and environment, and counts the same', async () => {
    await transaction((tx) => setStage(tx, made[0] ?? '', 'connected'))
    expect((await list({ stage: 'connected' })).rows.map((row) => row.id)).toEqual([made[0]])
    expect(await listAll({ environment: 'demo' })).toHaveLength(60)
    expect(await countConnections(viewer, ConnectionFilter.parse({ environment: 'demo' }))).toEqual({
      count: 60,
      isMore: false,
    })
    expect(await countConnections(viewer, ConnectionFilter.parse({ search: 'zebra' }))).toEqual({
      count: 2,
      isMore: false,
    })
  })

  test('lists what expires by the day it does, through all its pages', async () => {
    for (const [index, id] of made.slice(0, 60).entries()) {
      await transaction((tx) => setNextExpiry(tx, id, new Date(now.getTime() + ((index * 7) % 60) * (day / 2))))
    }
    const ids = await listAll({ expires: '30' })
    expect(ids).toHaveLength(60)
    expect(new Set(ids).size).toBe(60)
    const { rows } = await list({ expires: '30' })
    const ends = rows.map((row) => row.nextExpiryAt?.getTime() ?? 0)
    expect(ends).toEqual([...ends].sort((a, b) => a - b))
    expect((await list({ expires: 'ended' })).rows).toHaveLength(1)
  })

  test('shows what each holds and how sure we are of it', async () => {
    const { connectionId } = await anInvitation({ customer: 'Okapi' })
    await anExpiring(connectionId, 9)
    await db().connection.update({ where: { id: connectionId }, data: { createdAt: now } })
    const { rows } = await list({ search: 'okapi' })
    expect(rows).toMatchObject([
      {
        customerName: 'Okapi',
        isExpiring: true,
        isUnproven: true,
        isDrifted: false,
        provenAt: null,
        certificateEndsAt: null,
      },
    ])
    expect(rows[0]?.secretEndsAt).toEqual(new Date(now.getTime() + 9 * day))
  })
})

test('the funnel counts stages', async () => {
  const before = await funnelOf(viewer)
  const { connectionId } = await anInvitation()
  await transaction((tx) => recordMoment(tx, connectionId, 'openedAt'))
  const after = await funnelOf(viewer)
  const inProgress = (funnel: typeof before) => funnel.stages.find(({ stage }) => stage === 'in_progress')?.count ?? 0
  expect(inProgress(after)).toBe(inProgress(before) + 1)
})

describe('the page of one connection', () => {
  test('is null for what does not exist, and for what is not an id', async () => {
    for (const id of [randomUUID(), 'x', "' or true --"]) expect(await connectionPage(viewer, id)).toBeNull()
  })

  test('shows contacts, links with what became of them, and what happened in words', async () => {
    const { staff, connectionId, invitationId, an, luc } = await anInvitation()
    const toAn = await prepareMail(invitationId, an)
    if (toAn) await recordSent(toAn, invitationId, an)
    await prepareMail(invitationId, luc)
    await prepareMail(invitationId, luc)
    const copied = await copyLink(staff, invitationId)
    if (copied.status === 'copied') await recordOpened(copied.url.split('/join/')[1] ?? '')

    const page = await connectionPage(viewer, connectionId)
    expect(page).toMatchObject({
      customerName: 'Contoso',
      stage: 'in_progress',
      contacts: [{ email: 'an@contoso.com' }, { email: 'luc@contoso.com' }],
      spencerContact: { name: 'Sam Claes' },
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

  test('shows what the portal itself sent as its own', async () => {
    const { connectionId, an } = await anInvitation()
    await renewalLink({ connectionId, kind: 'certificate', contactId: an })
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
    await transaction((tx) => revoke(staff, tx, invitationId))
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
    await transaction(async (tx) => {
      await recordAttempt(tx, { connectionId, runId: run.id, kind: 'secret', attemptName })
      const endsAt = new Date(now.getTime() + 30.5 * day)
      const id = await recordLive(tx, attemptName, { keyId: randomUUID(), hint: 'CAN', startsAt: now, endsAt })
      if (!id) throw new Error('The attempt is not live')
      await recordProof(tx, id, 'token')
      await hold(tx, { connectionId, credentialId: id, secretText })
    })
    await transaction((tx) => recordObjects(tx, connectionId, { drift: ['update application tags'] }))
    expect((await list()).rows.find(({ id }) => id === connectionId)).toMatchObject({ isDrifted: true })
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
