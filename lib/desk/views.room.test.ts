import { afterAll, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb } from '@/e2e/fixtures/database'
import { keepView } from '@/lib/views/views'
import { ConnectionFilter } from './model'
import { viewsOfList } from './views'

afterAll(closeDb)

test('a view asks for what it was kept with; what makes no sense any more falls away, and where one is, is known', async () => {
  const staff = await aStaffMember()
  const asked = { sort: 'ends', stage: 'connected', turn: 'long gone', colour: 'red' }
  await keepView(staff, { name: 'A', asked, isShared: false })
  await keepView(staff, { name: 'B', asked: { stage: 'of another year' }, isShared: false })
  const here = ConnectionFilter.parse({ sort: 'ends', stage: 'connected' })
  const views = await viewsOfList(staff, here)
  expect(views.map(({ name, query, isHere }) => [name, query, isHere])).toEqual([
    ['A', 'stage=connected&sort=ends', true],
    ['B', '', false],
  ])
  const all = await viewsOfList(staff, ConnectionFilter.parse({}))
  expect(all.find(({ name }) => name === 'B')).toMatchObject({ isHere: true, mayDispose: true, keptBy: null })
})
