import type { Group, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { aDirectory, personIn } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

const keeper = administrator('User.ReadWrite.All', 'Group.ReadWrite.All', 'GroupMember.ReadWrite.All')

type Round = { value: Record<string, unknown>[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }

function reader(directory: ReturnType<typeof aDirectory>) {
  return async (path: string, headers: Record<string, string> = {}) => {
    const { body } = await directory.send<Round>('GET', path, undefined, { headers })
    const link = body['@odata.deltaLink'] ?? body['@odata.nextLink']
    return { body, next: link?.replace('https://graph.microsoft.com/v1.0', '') ?? '' }
  }
}

test('after everybody only those come who changed, and those who went', async () => {
  const directory = aDirectory({ people })
  const { send, tenant, clock } = directory
  const read = reader(directory)
  const first = await read('/users/delta()?$select=displayName,jobTitle')
  expect(first.body.value).toHaveLength(3)
  expect(Object.keys(first.body.value[0] ?? {}).toSorted()).toEqual(['displayName', 'id', 'jobTitle'])
  clock.now += 1000
  expect((await read(first.next)).body.value).toEqual([])
  const [, bram, chloe] = [0, 1, 2].map((index) => personIn(tenant, index))
  await send('PATCH', `/users/${bram}`, { jobTitle: 'Director' }, keeper)
  await send('DELETE', `/users/${chloe}`, undefined, keeper)
  const second = await read(first.next)
  expect(second.body.value).toEqual([
    { id: bram, displayName: 'Bram Claes', jobTitle: 'Director' },
    { id: chloe, '@removed': { reason: 'changed' } },
  ])
  clock.now += 1000
  await send('DELETE', `/directory/deletedItems/${chloe}`, undefined, keeper)
  expect((await read(second.next)).body.value).toEqual([{ id: chloe, '@removed': { reason: 'deleted' } }])
})

test('a round comes in pages, and whoever wants only news starts with the latest', async () => {
  const directory = aDirectory({ people })
  const read = reader(directory)
  const first = await read('/users/delta?$select=surname', { Prefer: 'odata.maxpagesize=2' })
  expect(first.body['@odata.deltaLink']).toBeUndefined()
  const second = await read(first.next)
  expect(second.body.value).toMatchObject([{ surname: 'Maes' }])
  expect(second.body['@odata.deltaLink']).toBeDefined()
  const latest = await read('/users/delta?$deltatoken=latest&$select=surname')
  expect(latest.body.value).toEqual([])
  directory.clock.now += 1000
  await directory.send<User>('PATCH', '/users/anna.peeters@contoso.com', { jobTitle: 'x' }, keeper)
  expect((await read(latest.next)).body.value).toMatchObject([{ surname: 'Peeters' }])
})

test('what SharePoint keeps is not tracked', async () => {
  const { send } = aDirectory()
  const answer = await send('GET', '/users/delta?$select=displayName,birthday')
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
  expect(answer.body.error.message).toContain('not supported for the following properties: birthday')
  expect((await send('GET', '/users/delta?$deltatoken=rubbish')).status).toBe(400)
})

test('groups tell who came and who went', async () => {
  const directory = aDirectory({ people, groups: { Ours: ['Claes'] } })
  const { send, tenant, clock } = directory
  const read = reader(directory)
  const [id = ''] = Object.keys(tenant.groups)
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const user = { '@odata.type': '#microsoft.graph.user' }
  const first = await read('/groups/delta')
  expect(first.body.value).toMatchObject([{ id, 'members@delta': [{ ...user, id: bram }] }])
  clock.now += 1000
  const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${anna}` }
  await send('POST', `/groups/${id}/members/$ref`, reference, keeper)
  await send('DELETE', `/groups/${id}/members/${bram}/$ref`, undefined, keeper)
  const second = await read(first.next)
  expect(second.body.value[0]?.['members@delta']).toEqual([
    { ...user, id: anna },
    { ...user, id: bram, '@removed': { reason: 'deleted' } },
  ])
  clock.now += 1000
  await send<Group>('DELETE', `/groups/${id}`, undefined, keeper)
  expect((await read(second.next)).body.value).toEqual([{ id, '@removed': { reason: 'deleted' } }])
})
