import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { deleteView, keepView, mostViews, renameView, viewsOf } from './views'

afterAll(closeDb)
beforeEach(() => db().$executeRaw`truncate "Person" cascade`)

const soon = { name: 'Ends soon', asked: { expires: '30' }, isShared: false }

const namesOf = async (staff: Parameters<typeof viewsOf>[0]) => (await viewsOf(staff)).map(({ name }) => name)

async function kept(by: Parameters<typeof viewsOf>[0], also = {}): Promise<string> {
  expect(await keepView(by, { ...soon, ...also })).toEqual({ status: 'kept' })
  const [row] = await db().savedView.findMany({
    where: { keptById: by.personId },
    orderBy: { keptAt: 'desc' },
    take: 1,
  })
  return row?.id ?? ''
}

test('one’s own views are one’s own; what an Operator keeps for everybody, everybody has, and a Viewer keeps none for others', async () => {
  const [viewer, operator] = [await aStaffMember('Viewer'), await aStaffMember('Operator', 'Oscar')]
  await kept(viewer)
  await kept(operator, { name: 'Renewal season', isShared: true })
  await kept(operator, { name: 'My own' })
  expect(await namesOf(viewer)).toEqual(['Ends soon', 'Renewal season'])
  expect(await namesOf(operator)).toEqual(['My own', 'Renewal season'])
  expect((await viewsOf(viewer)).map(({ keptBy, mayDispose }) => [keptBy, mayDispose])).toEqual([
    [null, true],
    ['Oscar', false],
  ])
  expect(await keepView(viewer, { ...soon, name: 'For all', isShared: true })).toEqual({ status: 'not_allowed' })
})

test('a name is one person’s once, also where two presses come at once, and thirty are the most', async () => {
  const [staff, other] = [await aStaffMember(), await aStaffMember()]
  const twice = await Promise.all([keepView(staff, soon), keepView(staff, soon)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['kept', 'taken'])
  expect(await keepView(other, soon)).toEqual({ status: 'kept' })
  for (let count = 1; count < mostViews; count++) await kept(staff, { name: `View ${count}` })
  expect(await keepView(staff, { ...soon, name: 'One more' })).toEqual({ status: 'too_many' })
})

test('whoever keeps a view renames and deletes it; what is everybody’s an Admin does too, and nobody a colleague’s own', async () => {
  const [keeper, operator, admin] = [await aStaffMember(), await aStaffMember(), await aStaffMember('Admin')]
  const [own, shared] = [await kept(keeper), await kept(keeper, { name: 'For all', isShared: true })]
  const gone = { status: 'gone' }
  for (const id of [own, shared]) expect(await renameView(operator, { id, name: 'Taken over' })).toEqual(gone)
  expect(await deleteView(operator, shared)).toEqual(gone)
  expect([await renameView(admin, { id: own, name: 'x' }), await deleteView(admin, own)]).toEqual([gone, gone])
  expect(await renameView(admin, { id: shared, name: 'Ends soon' }), 'its keeper has that one').toEqual({
    status: 'taken',
  })
  expect(await renameView(admin, { id: shared, name: 'All of it' })).toEqual({ status: 'renamed' })
  expect(await namesOf(operator)).toEqual(['All of it'])
  expect(await deleteView(admin, shared)).toEqual({ status: 'deleted' })
  expect(await deleteView(keeper, shared)).toEqual(gone)
  expect(await deleteView(keeper, own)).toEqual({ status: 'deleted' })
  const entries = await db().auditEntry.findMany({
    where: { action: { startsWith: 'view.' } },
    orderBy: { seq: 'desc' },
  })
  expect(entries.slice(0, 3).map(({ action, personId }) => [action, personId])).toEqual([
    ['view.deleted', keeper.personId],
    ['view.deleted', admin.personId],
    ['view.renamed', admin.personId],
  ])
})

test('a view that is deleted while it is renamed is gone, and not said to be renamed', async () => {
  const keeper = await aStaffMember()
  const id = await kept(keeper)
  const held = await db().$transaction(async (tx) => {
    await tx.savedView.delete({ where: { id } })
    const renaming = renameView(keeper, { id, name: 'Another' })
    const waiting = () => db().$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 10_000 })
    return { renaming }
  })
  expect(await held.renaming).toEqual({ status: 'gone' })
  expect(await db().auditEntry.count({ where: { action: 'view.renamed', personId: keeper.personId } })).toBe(0)
})
