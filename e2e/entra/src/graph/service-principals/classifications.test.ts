import type { DelegatedPermissionClassification } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const as = { wids: [roles.globalAdministrator], scp: 'Policy.ReadWrite.PermissionGrant Application.Read.All' }
const wanted = {
  permissionId: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
  permissionName: 'User.Read',
  classification: 'low',
}

test('delegated permissions are classified once each', async () => {
  const { send, graphId } = aDirectory()
  const path = `/servicePrincipals/${graphId}/delegatedPermissionClassifications`
  const add = (body: object) => send<DelegatedPermissionClassification>('POST', path, body, { as })
  const made = await add(wanted)
  expect(made).toMatchObject({ status: 201, body: wanted })
  expect((await add(wanted)).status).toBe(400)
  expect((await add({ ...wanted, permissionId: 'unknown' })).status).toBe(400)
  const list = async () => (await send<Listed<object>>('GET', path, undefined, { as })).body.value
  expect(await list()).toMatchObject([wanted])
  expect((await send('DELETE', `${path}/${made.body.id}`, undefined, { as })).status).toBe(204)
  expect(await list()).toEqual([])
})
