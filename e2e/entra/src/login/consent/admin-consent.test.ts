import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { walkThrough } from '../../clients/walk-through'
import { permission } from '../../world/applications/permissions'
import { register } from '../../world/applications/registration'
import { truths } from '../../world/table'
import { redirectUri, tenantOf } from '../testing/code-flow'

async function scene() {
  const box = await createBox()
  const fabrikam = tenantOf(box, 'fabrikam')
  const { entity } = register(fabrikam, {
    displayName: 'Spencer',
    audience: 'AzureADMyOrg',
    redirectUris: [redirectUri],
    scopes: ['User.Read'],
    applicationPermissions: ['User.Read.All'],
  })
  const address = `https://login.microsoftonline.com/${fabrikam.id}/adminconsent?client_id=${entity.appId}&state=s`
  return { box, fabrikam, address }
}

test('a Privileged Role Administrator grants all a registration asks, once', async () => {
  const { box, fabrikam, address } = await scene()
  const koen = { as: 'koen.de-vos@fabrikam.com' }
  await walkThrough(box, address, koen)
  const back = await walkThrough(box, address, koen)
  expect(back.href.split('?')[0]).toBe(redirectUri)
  expect(Object.fromEntries(back.searchParams)).toEqual({ admin_consent: 'True', tenant: fabrikam.id, state: 's' })
  expect(truths(fabrikam.appRoleAssignments).map(({ appRoleId }) => appRoleId)).toEqual([
    permission('User.Read.All')?.role,
  ])
  expect(truths(fabrikam.oauth2PermissionGrants)).toMatchObject([{ consentType: 'AllPrincipals', scope: 'User.Read' }])
})

test('an Application Administrator may not grant what Graph’s own roles allow, and declining is told', async () => {
  const { box, fabrikam, address } = await scene()
  await expect(walkThrough(box, address, { as: 'nele.janssen@fabrikam.com' })).rejects.toThrow('Need admin approval')
  const back = await walkThrough(box, address, { as: 'koen.de-vos@fabrikam.com', consent: 'cancel' })
  expect(back.searchParams.get('error')).toBe('consent_required')
  expect(back.searchParams.get('error_description')).toMatch(/^AADSTS65004/)
  expect(truths(fabrikam.appRoleAssignments)).toEqual([])
})

test('the newer address grants the scopes it names, and with `.default` what the registration lists', async () => {
  const { box, fabrikam, address } = await scene()
  const koen = { as: 'koen.de-vos@fabrikam.com' }
  const newer = (scope: string) =>
    `${address.replace('/adminconsent', '/v2.0/adminconsent')}&redirect_uri=${redirectUri}&scope=${scope}`
  const back = await walkThrough(box, newer('https://graph.microsoft.com/User.ReadBasic.All'), koen)
  expect(back.searchParams.get('scope')).toBe('https://graph.microsoft.com/User.ReadBasic.All')
  const granted = () => truths(fabrikam.oauth2PermissionGrants).map(({ scope }) => scope)
  expect(granted()).toEqual(['User.ReadBasic.All'])
  expect(truths(fabrikam.appRoleAssignments)).toEqual([])
  await walkThrough(box, newer('https://graph.microsoft.com/.default'), koen)
  expect(granted()).toEqual(['User.ReadBasic.All User.Read'])
  expect(truths(fabrikam.appRoleAssignments)).toHaveLength(1)
})
