import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aWorld } from '@/e2e/fixtures/tenants'
import { connectionPage } from '@/lib/desk/connection-page'
import { listConnections } from '@/lib/desk/connections'
import { erasePerson } from '@/lib/erasure/erase-person'
import type { Staff } from '@/lib/identity/actor'
import { readList } from './draft'
import { importList } from './import-list'
import { previewOf } from './preview'
import { sweepImports } from './sweep'

const world = aWorld()

const header = 'Klant;Domein;Omgeving;Toepassings-ID;Secret vervalt;Contacten'
const contoso =
  'Contoso;contoso.com;;3f2504e0-4f89-41d3-9a0c-000000000001;14/03/2027;An <an@contoso.com>; luc@contoso.com'
const quoted = contoso.replace('An <an@contoso.com>; luc@contoso.com', '"An <an@contoso.com>; luc@contoso.com"')
const demo = 'Contoso;contoso.com;demo;;;an@contoso.com'
const nobody = 'Nobody;nobody-has-this.example;;;;a@nobody-has-this.example'

async function read(staff: Staff, ...rows: string[]): Promise<string> {
  const bytes = new TextEncoder().encode([header, ...rows].join('\n'))
  const begun = await readList(staff, { bytes, fileName: 'klanten.csv', language: 'nl' })
  if (begun.status !== 'read') throw new Error(JSON.stringify(begun))
  return begun.importId
}

const treatments = async (staff: Staff, id: string) =>
  (await previewOf(staff, id))?.rows.map(({ treatment }) => treatment.is)
const jobs = async () =>
  (
    await db().$queryRaw<
      [{ count: number }]
    >`select count(*)::int as count from pgboss.job where name = 'send-invitation'`
  )[0].count

test('a list is looked at before anything is made, makes what it said, and mails nobody', async () => {
  const staff = await aStaffMember()
  const before = await jobs()
  const id = await read(staff, quoted, demo, nobody)
  expect(await db().connection.count()).toBe(0)
  expect(await previewOf(staff, id)).toMatchObject({ coming: 2, mails: 3, isOpen: true, fileName: 'klanten.csv' })
  expect(await treatments(staff, id)).toEqual(['new', 'new', 'wrong'])
  expect(await importList(staff, id)).toEqual({ status: 'imported', made: 2, changed: 0, left: 0 })
  expect(await jobs()).toBe(before)

  const { rows } = await listConnections(staff, { stage: 'unverified' })
  expect(
    rows.map(({ customerName, environment, stage, isByList }) => [customerName, environment, stage, isByList]).sort(),
  ).toEqual([
    ['Contoso', 'demo', 'unverified', true],
    ['Contoso', 'production', 'unverified', true],
  ])
  const production = rows.find(({ environment }) => environment === 'production')
  expect(production).toMatchObject({
    secretEndsAt: new Date('2027-03-14'),
    nextExpiryAt: new Date('2027-03-14'),
    worst: null,
  })
  expect(production?.stage).not.toBe('connected')
  expect((await listConnections(staff, { stage: 'invited' })).rows).toEqual([])
  const page = await connectionPage(staff, production?.id ?? '')
  expect(page).toMatchObject({
    stage: 'unverified',
    accountOwner: { name: staff.name },
    credentials: [],
    invitations: [],
  })
  expect(page?.contacts.map(({ name }) => name)).toEqual(['An', 'luc@contoso.com'])
})

test('the same list twice makes nothing twice, and a press that comes second finds it over', async () => {
  const staff = await aStaffMember()
  const first = await read(staff, quoted)
  const [one, other] = await Promise.all([importList(staff, first), importList(staff, first)])
  expect([one.status, other.status].sort()).toEqual(['imported', 'over'])
  const second = await read(staff, quoted, demo)
  expect(await treatments(staff, second)).toEqual(['same', 'new'])
  expect(await importList(staff, second)).toEqual({ status: 'imported', made: 1, changed: 0, left: 0 })
  expect(await db().connection.count()).toBe(2)
  expect(await db().customer.count()).toBe(1)
})

test('a newer list moves the dates of what nobody has seen, and keeps who left away', async () => {
  const staff = await aStaffMember()
  await importList(staff, await read(staff, quoted))
  await db().contact.updateMany({ where: { email: 'luc@contoso.com' }, data: { leftAt: new Date(), name: 'Luc' } })
  const newer = await read(staff, quoted.replace('14/03/2027', '14/03/2029').replace('An <', 'it@contoso.com; Other <'))
  expect(await treatments(staff, newer)).toEqual(['changed'])
  expect(await importList(staff, newer)).toEqual({ status: 'imported', made: 0, changed: 1, left: 0 })
  const [row] = (await listConnections(staff, {})).rows
  expect(row?.nextExpiryAt).toEqual(new Date('2029-03-14'))
  const contacts = await db().contact.findMany({ orderBy: { createdAt: 'asc' } })
  expect(contacts.map(({ name, leftAt }) => [name, leftAt !== null])).toEqual([
    ['An', false],
    ['Luc', true],
    ['it@contoso.com', false],
  ])
})

test('a list names nobody to whom mails of a connected customer would go, and waits where Spencer has stopped for them', async () => {
  const staff = await aStaffMember()
  await importList(staff, await read(staff, quoted))
  const { id: connectionId, customerId } = await db().connection.findFirstOrThrow()
  await db().connection.update({ where: { id: connectionId }, data: { registeredAt: new Date() } })
  const other = demo.replace('an@contoso.com', 'somebody@elsewhere.example')
  expect(await importList({ ...staff, authenticatedAt: new Date(0) }, await read(staff, other))).toEqual({
    status: 'stale_sign_in',
  })
  const stop = { customerId, reason: 'Odd.', stoppedById: staff.personId, stoppedAt: new Date() }
  const { id } = await db().stop.create({ data: stop })
  expect(await importList(staff, await read(staff, other))).toEqual({
    status: 'imported',
    made: 0,
    changed: 0,
    left: 1,
  })
  await db().stop.delete({ where: { id } })
  expect(await importList(staff, await read(staff, other))).toEqual({
    status: 'imported',
    made: 1,
    changed: 0,
    left: 0,
  })
  expect((await db().contact.findMany()).map(({ email }) => email).sort()).toEqual([
    'an@contoso.com',
    'luc@contoso.com',
  ])
})

test('once it is registered here the list says nothing more of it, also where it is undone and connected anew', async () => {
  const staff = await aStaffMember()
  await importList(staff, await read(staff, quoted))
  const { id } = await db().connection.findFirstOrThrow()
  await db().connection.update({ where: { id }, data: { registeredAt: new Date() } })
  await db().connection.update({ where: { id }, data: { registeredAt: null, nextExpiryAt: null } })
  expect(await connectionPage(staff, id)).toMatchObject({ isByList: false })
  expect((await listConnections(staff, {})).rows[0]).toMatchObject({ isByList: false, secretEndsAt: null })
  expect(await treatments(staff, await read(staff, quoted.replace('2027', '2029')))).toEqual(['here'])
})

test('a press that is cut short is pressed again and goes on; where nobody does, the names go and what was made stands', async () => {
  const staff = await aStaffMember()
  const id = await read(staff, quoted, demo)
  const { rows } = await db().import.findUniqueOrThrow({ where: { id } })
  const cutShort = () =>
    db().import.update({ where: { id }, data: { importedAt: null, made: 0, rows: rows as object } })
  await importList(staff, id)
  await cutShort()
  expect(await importList(staff, id)).toEqual({ status: 'imported', made: 2, changed: 0, left: 0 })
  await cutShort()
  await sweepImports(new Date(Date.now() + 25 * 3_600_000))
  expect(await db().import.findUnique({ where: { id } })).toMatchObject({
    made: 2,
    rows: [],
    importedAt: expect.any(Date),
  })
})

test('it is not for a Viewer, and while Microsoft does not answer nothing is read', async () => {
  const viewer = await aStaffMember('Viewer')
  const given = {
    bytes: new TextEncoder().encode([header, quoted].join('\n')),
    fileName: null,
    language: 'nl',
  } as const
  expect(await readList(viewer, given)).toEqual({ status: 'not_allowed' })
  const staff = await aStaffMember()
  const id = await read(staff, quoted)
  expect(await importList(viewer, id)).toEqual({ status: 'not_allowed' })
  world.strike({ host: 'login', match: 'openid-configuration', status: 503 })
  expect(await readList(staff, given)).toEqual({ status: 'microsoft_away' })
})

test('what nobody pressed within a day is gone, with the names in it; who is erased before is gone at once', async () => {
  const staff = await aStaffMember()
  const id = await read(staff, quoted)
  const rows = async () => JSON.stringify((await db().import.findUnique({ where: { id } }))?.rows ?? null)
  expect(await rows()).toContain('an@contoso.com')
  await erasePerson(await aStaffMember('Admin'), 'AN@contoso.com')
  expect(await rows()).not.toContain('an@contoso.com')
  await sweepImports(new Date(Date.now() + 25 * 3_600_000))
  expect(await rows()).toBe('null')
  expect(await importList(staff, id)).toEqual({ status: 'over' })
})
