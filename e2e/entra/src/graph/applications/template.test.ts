import type { ApplicationServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
const own = '/applicationTemplates/8adf8e6e-67b2-4cf2-a259-e3dc5476c621/instantiate'

test('an application of one’s own comes with its service principal', async () => {
  const { send } = aDirectory()
  const made = await send<ApplicationServicePrincipal>('POST', own, { displayName: 'Spencer' }, administrator)
  expect(made).toMatchObject({
    status: 201,
    body: {
      application: { displayName: 'Spencer', applicationTemplateId: '8adf8e6e-67b2-4cf2-a259-e3dc5476c621' },
      servicePrincipal: { displayName: 'Spencer', appId: made.body.application?.appId },
    },
  })
  expect((await send('GET', `/servicePrincipals/${made.body.servicePrincipal?.id}`)).status).toBe(200)
  expect((await send('POST', own, {}, administrator)).status).toBe(400)
  const gallery = '/applicationTemplates/00000000-1111-4222-8333-444444444444/instantiate'
  expect((await send('POST', gallery, { displayName: 'x' }, administrator)).status).toBe(404)
})
