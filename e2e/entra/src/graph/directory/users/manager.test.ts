import type { DirectoryObject, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

const writer = administrator('User.ReadWrite.All')

test('a manager is assigned, seen from both sides and taken away', async () => {
  const { send, tenant } = aDirectory({ people })
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const path = `/users/${bram}/manager`
  expect((await send('GET', path)).status).toBe(404)
  const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${anna}` }
  expect((await send('PUT', `${path}/$ref`, reference, writer)).status).toBe(204)
  expect(await send('GET', path)).toMatchObject({ body: { '@odata.type': '#microsoft.graph.user', id: anna } })
  const { body } = await send<Listed<DirectoryObject>>('GET', `/users/${anna}/directReports`)
  expect(body.value.map(({ id }) => id)).toEqual([bram])
  const expanded = await send<Listed<User>>('GET', '/users?$select=surname&$expand=manager($select=displayName)')
  expect(expanded.body.value).toEqual([
    { surname: 'Peeters' },
    { surname: 'Claes', manager: { '@odata.type': '#microsoft.graph.user', displayName: 'Anna Peeters' } },
    { surname: 'Maes' },
  ])
  expect((await send('DELETE', `${path}/$ref`, undefined, writer)).status).toBe(204)
  expect((await send('GET', path)).status).toBe(404)
})

test('whom the world says somebody reports to is the manager', async () => {
  const reporting = people.map((each) => (each.surname === 'Claes' ? { ...each, manager: 'Peeters' } : each))
  const { send, tenant } = aDirectory({ people: reporting })
  const { body } = await send<DirectoryObject>('GET', `/users/${personIn(tenant, 1)}/manager`)
  expect(body.id).toBe(personIn(tenant))
})
