import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { walkThrough } from '../../clients/walk-through'
import { graphAppId } from '../../world/applications/permissions'
import { register } from '../../world/applications/registration'
import { write } from '../../world/table'
import { principalIn } from '../directory/clients'
import { authorizeUrl, redirectUri, tenantOf } from '../testing/code-flow'

const jan = { as: 'jan.peeters@contoso.com' }
const forSelf = (policy: string) => `ManagePermissionGrantsForSelf.${policy}`

async function scene(...permissionGrantPoliciesAssigned: string[]) {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const { authorization } = contoso.policies
  authorization.defaultUserRolePermissions = {
    ...authorization.defaultUserRolePermissions,
    permissionGrantPoliciesAssigned,
  }
  return { box, contoso, address: authorizeUrl(box, contoso.id) }
}

test('where people may agree to nothing, an administrator has to', async () => {
  const { box, address } = await scene(forSelf('some-policy-of-the-company'))
  await expect(walkThrough(box, address, jan)).rejects.toThrow('Need admin approval')
  const back = await walkThrough(box, address, { ...jan, consent: 'return' })
  expect(back.searchParams.get('error_description')).toMatch(/^AADSTS90094/)
  await walkThrough(box, address, { as: 'marie.dubois@contoso.com', forEverybody: true })
  expect((await walkThrough(box, address, jan)).searchParams.get('code')).toBeTruthy()
})

test('under the legacy policy people agree to whatever no API keeps for administrators', async () => {
  const { box, address } = await scene(forSelf('microsoft-user-default-legacy'))
  expect((await walkThrough(box, address, jan)).searchParams.get('code')).toBeTruthy()
})

test('under the low-risk policy they agree to what was classified as low, for applications one can trust', async () => {
  const { box, contoso, address } = await scene(forSelf('microsoft-user-default-low'))
  const { entity } = register(contoso, {
    displayName: 'Ours',
    audience: 'AzureADMyOrg',
    redirectUris: [redirectUri],
    scopes: ['User.Read'],
  })
  const ours = authorizeUrl(box, contoso.id, { client_id: entity.appId ?? '' })
  await expect(walkThrough(box, ours, jan)).rejects.toThrow('Need admin approval')
  const graph = principalIn(contoso, graphAppId)
  const delegatedPermissionClassifications = ['openid', 'profile', 'User.Read'].map((permissionName) => ({
    permissionName,
    classification: 'low' as const,
  }))
  write(contoso.servicePrincipals, graph?.id ?? '', { ...graph, delegatedPermissionClassifications }, 0)
  expect((await walkThrough(box, ours, jan)).searchParams.get('code')).toBeTruthy()
  await expect(walkThrough(box, address, jan)).rejects.toThrow('Need admin approval')
})
