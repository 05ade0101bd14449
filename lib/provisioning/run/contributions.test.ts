import { expect, test } from 'vitest'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import { microsoftGraphAppId } from '@/lib/graph/microsoft-graph'
import { contributionsIn } from './contributions'

const permission = 'Group.Read.All'
const entry = (
  change: string,
  sent: { before?: object; after?: object } = {},
  outcome: 'done' | 'unsettled' = 'done',
) => ({
  ...{ change, outcome, before: null, after: null },
  ...sent,
})
const asks = (...permissions: (keyof typeof applicationPermissions)[]) => ({
  requiredResourceAccess: [
    {
      resourceAppId: microsoftGraphAppId,
      resourceAccess: permissions.map((one) => ({ id: applicationPermissions[one], type: 'Role' })),
    },
  ],
})
const assigned = entry(`assign role ${permission}`)
const unassigned = entry(`unassign role ${permission}`)
const update = entry('update application keyCredentials requiredResourceAccess', {
  before: { ...asks(), keyCredentials: [] },
  after: { ...asks('User.Read.All', permission), keyCredentials: [{ displayName: 'ours' }] },
})
const trim = entry('trim application requiredResourceAccess', {
  before: asks('User.Read.All', permission),
  after: asks('User.Read.All'),
})
const trimOfKeys = entry('trim application keyCredentials', {
  before: { keyCredentials: [{}] },
  after: { keyCredentials: [] },
})

test('a permission that we took away again is ours no more, until we assign it anew', () => {
  expect(contributionsIn([assigned]).permissions).toEqual([permission])
  expect(contributionsIn([assigned, unassigned]).permissions).toEqual([])
  expect(contributionsIn([assigned, unassigned, assigned]).permissions).toEqual([permission])
})

test('one of which nobody knows whether it was taken away is ours still', () => {
  expect(contributionsIn([assigned, { ...unassigned, outcome: 'unsettled' }]).permissions).toEqual([permission])
})

test('access that was taken away again is ours no more, and what stood beside it is', () => {
  const [after] = contributionsIn([update, trim]).updates.map((one) => one.after)
  expect(after).toEqual({ ...asks('User.Read.All'), keyCredentials: [{ displayName: 'ours' }] })
  expect(contributionsIn([update, trim, update]).updates.at(-1)?.after).toEqual(update.after)
  expect(contributionsIn([update, { ...trim, outcome: 'unsettled' }]).updates[0]?.after).toEqual(update.after)
})

test('so are the keys', () => {
  const [after] = contributionsIn([update, trimOfKeys]).updates.map((one) => one.after)
  expect(after).toEqual(asks('User.Read.All', permission))
})
