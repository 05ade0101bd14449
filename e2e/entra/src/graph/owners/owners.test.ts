import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }

async function owned() {
  const directory = aDirectory({ groups: { Everybody: ['*'] } })
  const { send } = directory
  const application = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const asked = { appId: application.body.appId }
  const principal = await send<ServicePrincipal>('POST', '/servicePrincipals', asked, administrator)
  return {
    ...directory,
    principalId: principal.body.id ?? '',
    paths: [`/applications/${application.body.id}`, `/servicePrincipals/${principal.body.id}`],
  }
}

const reference = (id: string) => ({ '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` })

test('people and service principals own applications and service principals', async () => {
  const { send, tenant, principalId, paths } = await owned()
  const anna = personIn(tenant)
  for (const path of paths) {
    for (const id of [anna, principalId]) {
      expect((await send('POST', `${path}/owners/$ref`, reference(id), administrator)).status).toBe(204)
    }
    const { body } = await send<Listed<object>>('GET', `${path}/owners?$select=id`)
    expect(body.value).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: anna },
      { '@odata.type': '#microsoft.graph.servicePrincipal', id: principalId },
    ])
    const references = await send<Listed<object>>('GET', `${path}/owners/$ref`)
    expect(references.body).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection($ref)',
      value: [{ '@odata.id': expect.stringContaining(anna) }, { '@odata.id': expect.stringContaining(principalId) }],
    })
    expect((await send('DELETE', `${path}/owners/${anna}/$ref`, undefined, administrator)).status).toBe(204)
    expect((await send('DELETE', `${path}/owners/${anna}/$ref`, undefined, administrator)).status).toBe(404)
  }
})

test('groups own nothing here, and nobody twice', async () => {
  const { send, tenant, paths } = await owned()
  const add = (id: string) => send('POST', `${paths[0]}/owners/$ref`, reference(id), administrator)
  const group = Object.keys(tenant.groups)[0] ?? ''
  expect((await add(group)).body.error.message).toBe(
    `The reference target 'Group_${group}' of type 'Group' is invalid for the 'owners' reference.`,
  )
  expect((await add('nobody')).status).toBe(404)
  expect((await send('POST', `${paths[0]}/owners/$ref`, {}, administrator)).status).toBe(400)
  await add(personIn(tenant))
  expect((await add(personIn(tenant))).status).toBe(400)
})

test('what a service principal owns is found from its side', async () => {
  const { send, principalId, paths } = await owned()
  for (const path of paths) await send('POST', `${path}/owners/$ref`, reference(principalId), administrator)
  const { body } = await send<Listed<object>>('GET', `/servicePrincipals/${principalId}/ownedObjects`)
  expect(body.value).toMatchObject([
    { '@odata.type': '#microsoft.graph.application' },
    { '@odata.type': '#microsoft.graph.servicePrincipal', id: principalId },
  ])
})
