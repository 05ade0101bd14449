import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { anAdmin, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { aRun } from '@/e2e/fixtures/identity'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { listAudit } from '@/lib/audit/list'
import { nameAccountOwner } from '@/lib/connections/owners/account-owner'
import { claim } from '@/lib/handoff/claim'
import { closeQueue } from '@/lib/queue/queue'
import { makeFeed } from '@/lib/reminders/calendar/feeds'
import { readFeed } from '@/lib/reminders/calendar/read-feed'
import { markRecipient } from '@/lib/reminders/schedule/recipients'
import { keepView, viewsOf } from '@/lib/views/views'
import { erasePerson } from './erase-person'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

/** Every row of every table, as text: what a person could be found by must stand in none. */
async function rowsWith(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`
  const found: string[] = []
  for (const { name } of tables) {
    const [{ count }] = await db().$queryRawUnsafe<[{ count: number }]>(
      `select count(*)::int from "${name}" row where row::text ilike $1`,
      `%${text}%`,
    )
    if (count > 0) found.push(name)
  }
  return found
}

test('who was erased stands in no row, is signed out, and their calendar reads nothing; what they did stays', async () => {
  const boss = await aStaffMember('Admin')
  const { connectionId, tenantId } = await anInvitation()
  const customer = await anAdmin({ connectionId, tenantId })
  await aRun(connectionId, customer.personId)
  const { url } = await makeFeed(customer, 'en')
  const token = url.slice(url.lastIndexOf('/') + 1)
  const session = { personId: customer.personId, audience: 'customer', tokenHash: Buffer.from(randomUUID()) } as const
  const times = { authenticatedAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) }
  await db().session.create({ data: { ...session, ...times } })

  expect(await readFeed(token)).not.toBeNull()
  expect(await rowsWith(customer.upn)).toEqual(['Person'])
  expect(await erasePerson(boss, customer.upn.toUpperCase())).toEqual({
    status: 'erased',
    people: 1,
    contacts: 0,
    leads: 0,
  })
  expect(await rowsWith(customer.upn)).toEqual([])
  expect(await readFeed(token)).toBeNull()
  expect(await db().session.count({ where: { personId: customer.personId, endedAt: null } })).toBe(0)
  expect(await db().run.count({ where: { startedById: customer.personId } })).toBe(1)
  expect(await erasePerson(boss, customer.upn)).toEqual({ status: 'unknown' })
  const [entry] = await listAudit(boss)
  expect(entry).toMatchObject({ action: 'person.erased', personId: boss.personId, data: { people: 1, contacts: 0 } })
})

test('a contact gets no more mails, their links end, and the colleague beside them keeps theirs', async () => {
  const { connectionId, an, luc, staff } = await anInvitation()
  const email = `${randomUUID()}@contoso.com`
  await db().contact.update({ where: { id: an }, data: { email, name: 'Somebody Rare' } })
  await db().mail.create({
    data: { messageId: email.replace('@', '.at.'), contactId: an, said: 'Mailbox of Somebody Rare is full' },
  })
  expect(await erasePerson(await aStaffMember('Admin'), email)).toMatchObject({ contacts: 1 })
  expect([await rowsWith(email), await rowsWith('Somebody Rare')]).toEqual([[], []])
  const of = { customer: { connections: { some: { id: connectionId } } }, leftAt: null }
  expect((await db().contact.findMany({ where: of })).map(({ id }) => id)).toEqual([luc])
  expect(await db().invitationLink.count({ where: { contactId: an, revokedAt: null } })).toBe(0)
  const back = { contactId: an, connectionId, reach: 'working' } as const
  expect(await markRecipient(staff, back), 'nobody works again at an address of nobody').toEqual({
    status: 'as_before',
  })
})

test('who was mailed without being a contact is forgotten too, and their link ends', async () => {
  const { invitationId, staff } = await anInvitation()
  const email = `${randomUUID()}@contoso.com`
  const named = { name: 'Somebody Rare', email, language: 'nl', invitationId, typedById: staff.personId } as const
  const links = { create: { tokenHash: Buffer.from(randomUUID()), invitationId } }
  await db().addressee.create({ data: { ...named, links } })
  expect(await erasePerson(await aStaffMember('Admin'), email)).toMatchObject({ status: 'erased' })
  expect([await rowsWith(email), await rowsWith('Somebody Rare')]).toEqual([[], []])
  const alive = { addressee: { invitationId }, revokedAt: null }
  expect(await db().invitationLink.count({ where: alive })).toBe(0)
})

test('the receipt of a secret forgets from where it was opened', async () => {
  const { handoffId, id, key } = await aLinkedSecret()
  const reader = await aStaffMember()
  await claim(reader, id, key, 'tab', '203.0.113.7')
  await erasePerson(await aStaffMember('Admin'), reader.upn)
  expect(await db().handoff.findUnique({ where: { id: handoffId } })).toMatchObject({
    state: 'claimed',
    claimedById: reader.personId,
    claimedFrom: null,
  })
})

test('a link that was mailed to them or that they copied no longer says so', async () => {
  const { handoffId } = await aLinkedSecret()
  const { handoffId: copiedId } = await aLinkedSecret()
  const email = `${randomUUID()}@spencer.example`
  const reader = await aStaffMember('Operator', `Copied By ${randomUUID()}`)
  await db().handoff.update({ where: { id: handoffId }, data: { sentTo: email } })
  await db().handoff.update({ where: { id: copiedId }, data: { sentTo: reader.name, sentAt: null } })
  const boss = await aStaffMember('Admin')
  expect(await erasePerson(boss, reader.upn)).toMatchObject({ status: 'erased' })
  expect(await rowsWith(reader.name)).toEqual([])
  expect(await erasePerson(boss, email), 'an address that only a receipt knows').toMatchObject({ status: 'erased' })
  expect(await rowsWith(email)).toEqual([])
})

test('their own views of the list go, and whatever searches for them; what they kept for everybody stays, of nobody', async () => {
  const [gone, boss] = [await aStaffMember(), await aStaffMember('Admin')]
  await keepView(gone, { name: 'Own', asked: {}, isShared: false })
  await keepView(gone, { name: 'Everybody’s', asked: { stage: 'connected' }, isShared: true })
  await keepView(boss, { name: 'Search', asked: { search: gone.upn.toUpperCase() }, isShared: false })
  await keepView(boss, { name: 'Longer', asked: { search: `x${gone.upn}` }, isShared: false })
  await erasePerson(boss, gone.upn)
  const [entry] = await listAudit(boss)
  expect(entry).toMatchObject({ action: 'person.erased', data: { people: 1, views: 2 } })
  expect(
    (await viewsOf(boss)).map(({ name }) => name),
    'another’s address',
  ).toContain('Longer')
  const left = (await viewsOf(boss)).filter(({ name }) => ['Own', 'Everybody’s', 'Search'].includes(name))
  expect(left.map(({ name, keptBy }) => [name, keptBy])).toEqual([['Everybody’s', '']])
  await db().savedView.deleteMany({ where: { name: 'Longer' } })
  expect(await rowsWith(gone.upn)).toEqual([])
})

test('whom nothing but somebody’s view knows is erased, and the audit says so', async () => {
  const boss = await aStaffMember('Admin')
  const email = `${randomUUID()}@contoso.com`
  await keepView(await aStaffMember(), { name: 'Search', asked: { search: email }, isShared: true })
  expect(await erasePerson(boss, email)).toMatchObject({ status: 'erased', people: 0, contacts: 0 })
  expect((await listAudit(boss))[0]).toMatchObject({ action: 'person.erased', data: { views: 1 } })
  expect(await erasePerson(boss, email)).toEqual({ status: 'unknown' })
})

test('is for an Admin, and never of oneself', async () => {
  const [boss, operator] = [await aStaffMember('Admin'), await aStaffMember('Operator')]
  expect(await erasePerson(operator, boss.upn)).toEqual({ status: 'not_allowed' })
  expect(await erasePerson(boss, boss.upn)).toEqual({ status: 'oneself' })
  expect(await rowsWith(boss.upn)).toEqual(['Person'])
})

test('says how many connections still name them as account owner, until somebody else is named', async () => {
  const { connectionId, staff } = await anInvitation()
  const gone = await aStaffMember()
  expect(await nameAccountOwner(staff, connectionId, gone.personId)).toEqual({ status: 'named' })
  expect(await erasePerson(await aStaffMember('Admin'), gone.upn)).toMatchObject({ status: 'erased', leads: 1 })
  const again = await erasePerson(await aStaffMember('Admin'), gone.upn)
  expect(again, 'also of somebody who never signed in, or no longer').toMatchObject({ people: 0, leads: 1 })
  const viewer = await aStaffMember('Viewer')
  expect(await nameAccountOwner(viewer, connectionId, staff.personId)).toEqual({ status: 'not_allowed' })
  await nameAccountOwner(staff, connectionId, staff.personId)
  expect(await rowsWith(gone.upn)).toEqual([])
})
