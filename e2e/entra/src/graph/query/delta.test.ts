import type { Application, OAuth2PermissionGrant, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }
type Page<Entity> = {
  value: (Entity & { '@removed'?: { reason: string } })[]
  '@odata.nextLink'?: string
  '@odata.deltaLink'?: string
}

function tracking() {
  const directory = aDirectory()
  const { send, clock } = directory
  const get = async <Entity = Application>(url: string, headers: Record<string, string> = {}) => {
    const path = url.replace('https://graph.microsoft.com/v1.0', '')
    return (await send<Page<Entity>>('GET', path, undefined, { headers })).body
  }
  const make = async (displayName: string) => {
    clock.now += 1000
    return (await send<Application>('POST', '/applications', { displayName }, administrator)).body
  }
  const change = async (id: string | undefined, body: object) => {
    clock.now += 1000
    return send('PATCH', `/applications/${id}`, body, administrator)
  }
  const remove = async (path: string) => {
    clock.now += 1000
    return send('DELETE', path, undefined, administrator)
  }
  return { ...directory, get, make, change, remove }
}

test('everything comes first, page by page, then only what changed', async () => {
  const { get, make, change, clock } = tracking()
  const [one, two] = [await make('one'), await make('two')]
  clock.now += 1000
  const first = await get('/applications/delta()?$select=displayName', { Prefer: 'odata.maxpagesize=1' })
  expect(first).toMatchObject({ value: [{ id: one.id, displayName: 'one' }] })
  expect(first).not.toHaveProperty('@odata.deltaLink')
  const second = await get(first['@odata.nextLink'] ?? '')
  expect(second.value).toEqual([{ id: two.id, displayName: 'two' }])
  const nothing = await get(second['@odata.deltaLink'] ?? '')
  expect(nothing.value).toEqual([])
  await change(two.id, { notes: 'n' })
  const changed = await get(nothing['@odata.deltaLink'] ?? '')
  expect(changed.value).toEqual([{ id: two.id, displayName: 'two' }])
})

test('what was removed is named, with whether it can come back', async () => {
  const { get, make, remove } = tracking()
  const { id } = await make('one')
  const { '@odata.deltaLink': link = '' } = await get('/applications/delta?$deltatoken=latest')
  await remove(`/applications/${id}`)
  expect((await get(link)).value).toEqual([{ id, '@removed': { reason: 'changed' } }])
  await remove(`/directory/deletedItems/${id}`)
  expect((await get(link)).value).toEqual([{ id, '@removed': { reason: 'deleted' } }])
})

test('the latest token starts from now', async () => {
  const { get, make, clock } = tracking()
  await make('before')
  clock.now += 1000
  const start = await get('/applications/delta?$deltatoken=latest')
  expect(start.value).toEqual([])
  const { id } = await make('after')
  expect((await get(start['@odata.deltaLink'] ?? '')).value).toMatchObject([{ id, displayName: 'after' }])
})

test('a client that asks for little gets only the properties that changed', async () => {
  const { get, make, change, clock } = tracking()
  const { id } = await make('one')
  clock.now += 1000
  const { '@odata.deltaLink': link = '' } = await get('/applications/delta?$deltatoken=latest')
  await change(id, { notes: 'n' })
  expect((await get(link, { Prefer: 'return=minimal' })).value).toEqual([{ id, notes: 'n' }])
})

test('only the objects asked for are tracked', async () => {
  const { get, make } = tracking()
  const { id } = await make('one')
  await make('two')
  const { value } = await get(`/applications/delta?$filter=id eq '${id}'`)
  expect(value).toMatchObject([{ displayName: 'one' }])
})

test('service principals and grants are tracked alike; a withdrawn grant is gone for good', async () => {
  const { get, make, send, graphId, clock, remove } = tracking()
  const { appId } = await make('one')
  const principals = await get('/servicePrincipals/delta?$deltatoken=latest')
  const grants = await get('/oauth2PermissionGrants/delta?$deltatoken=latest')
  clock.now += 1000
  const { body } = await send<ServicePrincipal>('POST', '/servicePrincipals', { appId }, administrator)
  const asked = { clientId: body.id, resourceId: graphId, consentType: 'AllPrincipals', scope: 'User.Read' }
  const granted = await send<OAuth2PermissionGrant>('POST', '/oauth2PermissionGrants', asked, administrator)
  expect((await get(principals['@odata.deltaLink'] ?? '')).value).toMatchObject([{ id: body.id }])
  const after = await get<OAuth2PermissionGrant>(grants['@odata.deltaLink'] ?? '')
  expect(after.value).toMatchObject([{ scope: 'User.Read' }])
  await remove(`/oauth2PermissionGrants/${granted.body.id}`)
  expect((await get(after['@odata.deltaLink'] ?? '')).value).toEqual([
    { id: granted.body.id, '@removed': { reason: 'deleted' } },
  ])
})

test('a token of somebody’s own making is refused', async () => {
  const { send } = tracking()
  expect(await send('GET', '/applications/delta?$deltatoken=x')).toMatchObject({
    status: 400,
    body: { error: { code: 'BadRequest', message: 'Badly formed token.' } },
  })
})
