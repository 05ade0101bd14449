import { afterAll, beforeEach, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { verifyChain } from '@/lib/audit/verify-chain'
import { asStaff } from '@/lib/db'
import { askAnew } from '@/lib/handoff/ask-anew'
import { closeQueue } from '@/lib/queue/queue'
import { giveChosen, lookToGive } from './give'
import { readChosen } from './model'
import { lockedRowsOf } from './rows'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person" cascade`)

async function aTeam() {
  const [sofie, bart, an] = [
    await aStaffMember('Operator', 'Sofie'),
    await aStaffMember('Operator', 'Bart'),
    await aStaffMember('Admin', 'An'),
  ]
  return { sofie, bart, an }
}

async function someOf(owner: { personId: string }, count: number, also = {}): Promise<string[]> {
  const made: string[] = []
  while (made.length < count) made.push((await aConnection({ accountOwner: owner.personId, ...also })).connectionId)
  return made
}

const ownersOf = async (ids: string[]) =>
  new Set((await db().connection.findMany({ where: { id: { in: ids } } })).map(({ accountOwnerId }) => accountOwnerId))

const named = (ids: string[]) =>
  db().auditEntry.findMany({ where: { action: 'account-owner.named', connectionId: { in: ids } } })

test('all that match are given, as many as were counted, each with its entry in the audit; and once, however often pressed', async () => {
  const { sofie, bart } = await aTeam()
  const theirs = await someOf(sofie, 4, { environment: 'demo' })
  const others = await someOf(sofie, 1)
  const chosen = readChosen({ environment: 'demo', all: 'yes' })
  const look = await lookToGive(sofie, chosen)
  expect(look?.taken.map(({ id }) => id).toSorted()).toEqual(theirs.toSorted())
  const press = { chosen, counted: look?.counted ?? '', toId: bart.personId }
  const twice = await Promise.all([giveChosen(sofie, press), giveChosen(sofie, press)])
  const [first, second] = twice.toSorted(
    (one, other) => Number('given' in other && other.given) - Number('given' in one && one.given),
  )
  expect(first).toEqual({ status: 'given', given: 4, already: 0 })
  expect(second, 'an Operator’s own are a colleague’s by then').toEqual({ status: 'given', given: 0, already: 4 })
  expect(await ownersOf(theirs)).toEqual(new Set([bart.personId]))
  expect(await ownersOf(others)).toEqual(new Set([sofie.personId]))
  const entries = await named(theirs)
  expect(entries).toHaveLength(4)
  for (const entry of entries)
    expect(entry).toMatchObject({
      personId: sofie.personId,
      data: { before: sofie.personId, after: bart.personId, among: 4 },
    })
  for (const again of [sofie, bart])
    expect(await giveChosen(again, press), 'what is done already is not asked again').toEqual({
      status: 'given',
      given: 0,
      already: 4,
    })
  expect(await named(theirs)).toHaveLength(4)
  expect(await verifyChain(bart)).toMatchObject({ status: 'whole' })
})

test('what was counted is what is given, or nothing: one more, one fewer, or one that is somebody else’s by now is asked anew', async () => {
  const { sofie, bart, an } = await aTeam()
  const theirs = await someOf(sofie, 2)
  const chosen = readChosen({ owner: sofie.personId, all: 'yes' })
  const press = async () => ({ chosen, counted: (await lookToGive(an, chosen))?.counted ?? '', toId: bart.personId })

  const before = await press()
  const [more = ''] = await someOf(sofie, 1)
  expect(await giveChosen(an, before)).toEqual({ status: 'changed', now: 3 })
  const withMore = await press()
  await db().connection.update({ where: { id: more }, data: { accountOwnerId: an.personId } })
  expect(await giveChosen(an, withMore)).toEqual({ status: 'changed', now: 2 })
  const byId = { chosen: readChosen({ id: theirs }), toId: bart.personId }
  const counted = (await lookToGive(an, byId.chosen))?.counted ?? ''
  await db().connection.update({ where: { id: theirs[0] }, data: { accountOwnerId: an.personId } })
  expect(await giveChosen(an, { ...byId, counted })).toEqual({ status: 'changed', now: 2 })
  expect(await named([...theirs, more])).toEqual([])
  expect(await giveChosen(an, { ...byId, counted: (await lookToGive(an, byId.chosen))?.counted ?? '' })).toEqual({
    status: 'given',
    given: 2,
    already: 0,
  })
})

test('what a colleague looks after an Operator cannot give, nor anybody what has ended; a Viewer gives nothing', async () => {
  const { sofie, bart, an } = await aTeam()
  const [own = '', ended = ''] = await someOf(sofie, 2)
  const [others = ''] = await someOf(bart, 1)
  const [nobodys = ''] = await someOf(bart, 1)
  await db().connection.update({ where: { id: ended }, data: { stage: 'ended', endedAt: new Date() } })
  await db().connection.update({ where: { id: nobodys }, data: { accountOwnerId: null } })
  const chosen = readChosen({ id: [own, ended, others, nobodys] })
  const look = await lookToGive(sofie, chosen)
  expect(look?.taken.map(({ id }) => id).toSorted()).toEqual([own, nobodys].toSorted())
  expect(new Map(look?.leftOut.map(({ row, why }) => [row.id, why]))).toEqual(
    new Map([
      [ended, 'ended'],
      [others, 'colleagues'],
    ]),
  )
  const press = { chosen, counted: look?.counted ?? '', toId: an.personId }
  expect(await giveChosen(await aStaffMember('Viewer'), press)).toEqual({ status: 'not_allowed' })
  expect(await giveChosen(sofie, { ...press, toId: crypto.randomUUID() })).toEqual({ status: 'not_of_staff' })
  expect(await giveChosen(sofie, press)).toEqual({ status: 'given', given: 2, already: 0 })
  expect(await ownersOf([others, ended])).toEqual(new Set([bart.personId, sofie.personId]))
  expect((await lookToGive(an, chosen))?.taken, 'an Admin gives a colleague’s').toHaveLength(3)
})

test('all of one owner are given once, too, though afterwards none of theirs is there to be found', async () => {
  const { sofie, bart } = await aTeam()
  const theirs = await someOf(sofie, 2)
  const chosen = readChosen({ owner: sofie.personId, all: 'yes' })
  const press = { chosen, counted: (await lookToGive(sofie, chosen))?.counted ?? '', toId: bart.personId }
  expect(await giveChosen(sofie, press)).toEqual({ status: 'given', given: 2, already: 0 })
  expect(await giveChosen(sofie, press)).toEqual({ status: 'none' })
  expect(await named(theirs)).toHaveLength(2)
})

test('beside what is being given or snoozed, a customer is asked for a new secret, and nobody waits for the other', async () => {
  const { sofie } = await aTeam()
  const { connectionId, handoffId } = await aLinkedSecret()
  const asked = await asStaff(sofie, async (tx) => {
    await lockedRowsOf(tx, readChosen({ id: connectionId }), new Date())
    return askAnew(sofie, handoffId)
  })
  expect(asked).toMatchObject({ status: 'invited' })
})
