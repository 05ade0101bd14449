import type { Application, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }

test('a person without a role owns what they make and may change only that', async () => {
  const people = [
    { givenName: 'Anna', surname: 'Peeters', jobTitle: 'Clerk', department: 'IT' },
    { givenName: 'Bram', surname: 'Claes', jobTitle: 'Clerk', department: 'IT' },
  ]
  const { send, tenant } = aDirectory({ people })
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Mine' }, { as: { oid: anna } })
  const path = `/applications/${body.id}`
  expect((await send('PATCH', path, { notes: 'a' }, { as: { oid: anna } })).status).toBe(204)
  expect((await send('PATCH', path, { notes: 'b' }, { as: { oid: bram } })).status).toBe(403)
  const owners = await send<Listed<User>>('GET', `${path}/owners`)
  expect(owners.body.value).toMatchObject([{ '@odata.type': '#microsoft.graph.user', id: anna }])

  const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${bram}` }
  expect((await send('POST', `${path}/owners/$ref`, reference, administrator)).status).toBe(204)
  expect(await send('POST', `${path}/owners/$ref`, reference, administrator)).toMatchObject({
    status: 400,
    body: {
      error: {
        message: "One or more added object references already exist for the following modified properties: 'owners'.",
      },
    },
  })
  expect((await send('PATCH', path, { notes: 'b' }, { as: { oid: bram } })).status).toBe(204)
  expect((await send('DELETE', `${path}/owners/${bram}/$ref`, undefined, administrator)).status).toBe(204)
})

test('a person without a role has a quota, which deleted registrations count against', async () => {
  const { send } = aDirectory({ policy: { objectQuota: 1 } })
  const first = await send<Application>('POST', '/applications', { displayName: 'a' })
  await send('DELETE', `/applications/${first.body.id}`)
  const second = await send('POST', '/applications', { displayName: 'b' })
  expect(second).toMatchObject({ status: 403, body: { error: { code: 'Directory_QuotaExceeded' } } })
  expect((await send('POST', '/applications', { displayName: 'b' }, administrator)).status).toBe(201)
})

test('an application that may change only what it owns cannot touch the rest', async () => {
  const directory = aDirectory()
  const app = { idtyp: 'app' as const, oid: 'its-principal', roles: ['Application.ReadWrite.OwnedBy'] }
  const foreign = await directory.send<Application>('POST', '/applications', { displayName: 'Foreign' }, administrator)
  const own = await directory.send<Application>('POST', '/applications', { displayName: 'own' }, { as: app })
  expect(own.status).toBe(201)
  const patch = (id: string | undefined) => directory.send('PATCH', `/applications/${id}`, { notes: 'n' }, { as: app })
  expect((await patch(own.body.id)).status).toBe(204)
  expect((await patch(foreign.body.id)).status).toBe(403)
})
