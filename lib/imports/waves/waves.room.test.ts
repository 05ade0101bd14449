import { afterAll, beforeEach, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { jobsFor } from '@/e2e/fixtures/invitations'
import { listedConnections } from '@/e2e/fixtures/rows/lists'
import { inviteAgain } from '@/lib/invitations/invite'
import { prepareMail } from '@/lib/invitations/send'
import { closeQueue } from '@/lib/queue/queue'
import { sweepImports } from '../sweep'
import { askWave } from './ask'
import { confirmWave, takeBackWave } from './decide'
import { releaseWave } from './release'
import { waitingWaves, wavesOf } from './waves'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

beforeEach(() => db().$executeRaw`truncate "Customer", "Person" cascade`)

/** A little later than the contacts came to be. */
const now = new Date(Date.now() + 60_000)
const later = new Date(now.getTime() + 1)
const soon = new Date(now.getTime() + 6 * 60_000)
const never = new AbortController().signal

async function theOne() {
  const [wave] = await db().wave.findMany({ orderBy: { askedAt: 'desc' }, take: 1 })
  if (!wave) throw new Error('There is no wave')
  return wave
}

const invitationsOf = (connectionId: string) => db().invitation.findMany({ where: { connectionId } })

test('a small wave goes out after five minutes, to those that end first, and each contact is mailed once', async () => {
  const staff = await aStaffMember()
  const { ids, ...list } = await listedConnections(staff, 4, now)
  expect(await askWave(staff, { importId: list.importId, size: 3 }, now)).toMatchObject({
    status: 'waiting',
    size: 3,
    at: new Date(now.getTime() + 300_000),
  })
  expect(await db().invitation.count()).toBe(0)
  const { id } = await theOne()
  await Promise.all([releaseWave(id, never, soon), releaseWave(id, never, soon)])
  await releaseWave(id, never, soon)
  const invited = await Promise.all(ids.map(async (one) => (await invitationsOf(one)).length))
  expect(invited).toEqual([1, 1, 1, 0])
  const [invitation] = await invitationsOf(ids[0] ?? '')
  const jobs = await jobsFor(invitation?.id ?? '')
  expect(jobs).toHaveLength(2)
  const mail = await prepareMail(invitation?.id ?? '', jobs[0]?.contactId ?? '', soon)
  expect(mail).toMatchObject({ isIntroduction: true, intent: 'connect', staffName: staff.name })
  expect(await wavesOf(staff, list.importId, soon)).toMatchObject({
    ready: 1,
    waves: [{ state: 'released', invited: 3, size: 3 }],
  })
})

test('over twenty-five within a day, in one wave or in several, a second member of staff says so too', async () => {
  const [staff, other] = [await aStaffMember(), await aStaffMember()]
  const list = await listedConnections(staff, 30, now)
  expect((await askWave(staff, { importId: list.importId, size: 20 }, now)).status).toBe('waiting')
  expect(await askWave(staff, { importId: list.importId, size: 6 }, later)).toEqual({ status: 'asked', size: 6 })
  const { id } = await theOne()
  await releaseWave(id, never, soon)
  expect((await theOne()).state).toBe('asked')
  expect((await waitingWaves(other, soon))[0]?.customers).toHaveLength(6)
  expect(await confirmWave(staff, id, soon)).toEqual({ status: 'own' })
  expect(await confirmWave(await aStaffMember('Viewer'), id, soon)).toEqual({ status: 'not_allowed' })
  const old = { ...other, authenticatedAt: new Date(0) }
  expect(await confirmWave(old, id, soon)).toEqual({ status: 'stale_sign_in' })
  expect(await confirmWave(other, id, soon)).toMatchObject({ status: 'confirmed' })
  expect(await confirmWave(other, id, soon)).toEqual({ status: 'over' })
  await releaseWave(id, never, new Date(soon.getTime() + 300_000))
  expect(await db().invitation.count()).toBe(6)
})

test('what was taken back, declined, or confirmed by nobody invites nobody, and its customers can be in another wave', async () => {
  const [staff, other] = [await aStaffMember(), await aStaffMember()]
  const list = await listedConnections(staff, 26, now)
  await askWave(staff, { importId: list.importId, size: 5 }, now)
  expect(await takeBackWave(other, (await theOne()).id, now)).toEqual({ status: 'ended' })
  await releaseWave((await theOne()).id, never, soon)
  expect(await wavesOf(staff, list.importId, soon)).toMatchObject({ ready: 26, waves: [{ state: 'taken_back' }] })

  await askWave(staff, { importId: list.importId, size: 26 }, later)
  expect((await wavesOf(staff, list.importId, later)).ready).toBe(0)
  expect(await takeBackWave(other, (await theOne()).id, later)).toEqual({ status: 'ended' })
  expect((await theOne()).state).toBe('declined')

  await askWave(staff, { importId: list.importId, size: 26 }, new Date(later.getTime() + 1))
  const tomorrow = new Date(now.getTime() + 25 * 3_600_000)
  expect(await confirmWave({ ...other, authenticatedAt: tomorrow }, (await theOne()).id, tomorrow)).toEqual({
    status: 'over',
  })
  await sweepImports(tomorrow)
  expect(await wavesOf(staff, list.importId, tomorrow)).toMatchObject({ ready: 26 })
  expect(await db().invitation.count()).toBe(0)
})

test('whoever was invited by hand meanwhile, or has nobody who reads mail, is left out; two askers get different customers', async () => {
  const [staff, other] = [await aStaffMember(), await aStaffMember()]
  const { ids, ...list } = await listedConnections(staff, 4, now)
  const [first = '', second = ''] = ids
  await db().contact.updateMany({
    where: { customer: { connections: { some: { id: second } } } },
    data: { bouncedAt: now },
  })
  const asked = await Promise.all([
    askWave(staff, { importId: list.importId, size: 2 }, now),
    askWave(other, { importId: list.importId, size: 2 }, now),
  ])
  expect(asked.map((one) => ('size' in one ? one.size : one.status)).sort()).toEqual([1, 2])
  expect((await inviteAgain(staff, first, 'connect', undefined, now)).status).toBe('invited')
  for (const { id } of await db().wave.findMany()) await releaseWave(id, never, soon)
  expect(await Promise.all(ids.map(async (id) => (await invitationsOf(id)).length))).toEqual([1, 0, 1, 1])
  expect(await askWave(staff, { importId: list.importId, size: 5 }, soon)).toEqual({ status: 'nobody' })
})

test('of a customer with two environments one is invited by a wave, the other by the next', async () => {
  const staff = await aStaffMember()
  const { ids, importId } = await listedConnections(staff, 3, now)
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: ids[0] } })
  await db().connection.update({ where: { id: ids[1] }, data: { customerId } })
  expect(await wavesOf(staff, importId, now)).toMatchObject({ ready: 2 })
  expect(await askWave(staff, { importId, size: 3 }, now)).toMatchObject({ size: 2 })
  expect(await wavesOf(staff, importId, now)).toMatchObject({ ready: 1 })
})

test('whoever is stopped, was invited by the version before, or became a contact after the press is not mailed', async () => {
  const staff = await aStaffMember()
  const { ids, importId } = await listedConnections(staff, 3, now)
  const [stopped = '', before = '', late = ''] = ids
  await askWave(staff, { importId, size: 3 }, now)
  const { id: waveId } = await theOne()
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: stopped } })
  const stop = { customerId, reason: 'Odd.', stoppedById: staff.personId, stoppedAt: now }
  await db().stop.create({ data: stop })
  const invitation = { connectionId: before, intent: 'connect', expiresAt: soon } as const
  await db().invitation.create({ data: invitation })
  const { customerId: lateCustomer } = await db().connection.findUniqueOrThrow({ where: { id: late } })
  const contact = { customerId: lateCustomer, name: 'Late', email: 'late@contoso.com', language: 'en' } as const
  await db().contact.create({ data: { ...contact, createdAt: soon } })
  await releaseWave(waveId, never, soon)
  expect(await invitationsOf(stopped)).toEqual([])
  expect(await invitationsOf(before)).toHaveLength(1)
  const [invited] = await invitationsOf(late)
  expect(await jobsFor(invited?.id ?? '')).toHaveLength(2)
  expect(await wavesOf(staff, importId, soon)).toMatchObject({ waves: [{ invited: 1, size: 3 }] })
})

test('a wave whose job was lost is asked for again', async () => {
  const staff = await aStaffMember()
  const { importId } = await listedConnections(staff, 2, now)
  await askWave(staff, { importId, size: 2 }, now)
  const { id: waveId } = await theOne()
  const jobs = () =>
    db().$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'release-wave' and data->>'waveId' = ${waveId}`
  await db().$executeRaw`delete from pgboss.job where name = 'release-wave'`
  await sweepImports(soon)
  expect(await jobs()).toEqual([])
  await sweepImports(new Date(soon.getTime() + 120_000))
  expect(await jobs()).toHaveLength(1)
})

test('a worker that is told to stop in the middle leaves the rest to the next one', async () => {
  const staff = await aStaffMember()
  const list = await listedConnections(staff, 3, now)
  await askWave(staff, { importId: list.importId, size: 3 }, now)
  const { id } = await theOne()
  const stopping = new AbortController()
  stopping.abort()
  await expect(releaseWave(id, stopping.signal, soon)).rejects.toThrow()
  expect(await db().invitation.count()).toBe(0)
  await releaseWave(id, never, soon)
  expect(await db().invitation.count()).toBe(3)
})
