import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { walkThrough } from '../../clients/walk-through'
import { register } from '../../world/applications/registration'
import { shortIdOf } from '../../world/ids'
import { truths, write } from '../../world/table'
import { principalIn } from '../directory/clients'
import { claimsIn, post, tenantOf } from '../testing/code-flow'

/** An API of Contoso's own, its daemon, and a page that calls it for people. */

const redirectUri = 'https://page.example/callback'
const secretText = 'a-secret-of-the-tests'
const secret = { displayName: 'tests', text: secretText, endDateTime: '2099-01-01T00:00:00Z' }

async function scene(version: 1 | 2) {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const api = register(contoso, {
    displayName: 'Orders',
    audience: 'AzureADMyOrg',
    redirectUris: [],
    scopes: ['User.Read'],
    appRoles: ['Orders.Read.All'],
    secret,
  })
  const scope = { id: crypto.randomUUID(), value: 'Orders.Read', type: 'User', adminConsentDisplayName: 'Read orders' }
  Object.assign(api.entity, {
    identifierUris: ['api://orders.contoso.com'],
    api: { requestedAccessTokenVersion: version, oauth2PermissionScopes: [scope] },
    optionalClaims: { accessToken: [{ name: 'idtyp' }, { name: 'email' }] },
  })
  write(contoso.applications, api.entity.id ?? '', api, 0)
  const appId = api.entity.appId ?? ''
  const principal = { ...principalIn(contoso, appId), oauth2PermissionScopes: [scope] }
  write(contoso.servicePrincipals, principal.id ?? '', principal, 0)
  const page = register(contoso, {
    displayName: 'Order page',
    audience: 'AzureADMyOrg',
    redirectUris: [redirectUri],
    scopes: [],
    secret,
  })
  return { box, contoso, appId, pageId: page.entity.appId ?? '', tokenAt: `${contoso.id}/oauth2/v2.0/token` }
}

type Scene = Awaited<ReturnType<typeof scene>>

async function tokenOfJan({ box, contoso, pageId, tokenAt }: Scene, scope: string) {
  const address = new URL(`https://login.microsoftonline.com/${contoso.id}/oauth2/v2.0/authorize`)
  const asked = { client_id: pageId, response_type: 'code', redirect_uri: redirectUri, scope }
  address.search = new URLSearchParams(asked).toString()
  const back = await walkThrough(box, address.href, { as: 'jan.peeters@contoso.com' })
  const code = back.searchParams.get('code') ?? ''
  const client = { client_id: pageId, client_secret: secretText }
  const body = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...client }
  return (await post(box, tokenAt, body)).answer
}

test('an API that asks for version 2 has tokens with its own id as audience', async () => {
  const all = await scene(2)
  const answer = await tokenOfJan(all, 'openid offline_access api://orders.contoso.com/Orders.Read')
  expect(answer.scope).toBe('api://orders.contoso.com/Orders.Read')
  const access = claimsIn(answer.access_token)
  expect(access).toMatchObject({
    aud: all.appId,
    iss: `https://login.microsoftonline.com/${all.contoso.id}/v2.0`,
    azp: all.pageId,
    azpacr: '1',
    scp: 'Orders.Read',
    ver: '2.0',
    preferred_username: 'jan.peeters@contoso.com',
    idtyp: 'user',
    email: 'jan.peeters@contoso.com',
  })
  for (const name of ['appid', 'wids', 'groups', 'upn']) expect(access).not.toHaveProperty(name)
})

test('one that does not has tokens of version 1 that echo the name it was called by', async () => {
  const all = await scene(1)
  const access = claimsIn((await tokenOfJan(all, 'api://orders.contoso.com/Orders.Read')).access_token)
  expect(access).toMatchObject({
    aud: 'api://orders.contoso.com',
    iss: `https://sts.windows.net/${all.contoso.id}/`,
    appid: all.pageId,
    appidacr: '1',
    ver: '1.0',
    upn: 'jan.peeters@contoso.com',
  })
})

test('each API has a grant of its own', async () => {
  const all = await scene(2)
  await tokenOfJan(all, 'openid api://orders.contoso.com/Orders.Read User.Read')
  const grants = truths(all.contoso.oauth2PermissionGrants)
  expect(grants.map(({ scope }) => scope).sort()).toEqual(['Orders.Read', 'openid User.Read'])
})

test('a daemon’s token for an API has the claims that were seen in Entra’s, and roles once assigned', async () => {
  const all = await scene(2)
  const client = { client_id: all.appId, client_secret: secretText }
  const body = { grant_type: 'client_credentials', scope: `${all.appId}/.default`, ...client }
  const seen = claimsIn((await post(all.box, all.tokenAt, body)).answer.access_token)
  const usual = 'aio aud azp azpacr exp iat idtyp iss nbf oid rh sub tid uti ver xms_ftd'
  expect(Object.keys(seen).sort()).toEqual(usual.split(' '))
  const principal = principalIn(all.contoso, all.appId)
  const id = shortIdOf('an assignment')
  const appRoleId = principal?.appRoles?.[0]?.id ?? ''
  write(all.contoso.appRoleAssignments, id, { id, appRoleId, principalId: principal?.id, resourceId: principal?.id }, 0)
  expect(claimsIn((await post(all.box, all.tokenAt, body)).answer.access_token).roles).toEqual(['Orders.Read.All'])
})

test('the API trades a person’s token for one of Graph, with that person’s consent and no other token', async () => {
  const all = await scene(2)
  const { access_token } = await tokenOfJan(all, 'api://orders.contoso.com/Orders.Read')
  const trade = (more: Record<string, string>) =>
    post(all.box, all.tokenAt, {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: all.appId,
      client_secret: secretText,
      assertion: String(access_token),
      scope: 'https://graph.microsoft.com/User.Read',
      ...more,
    })
  expect((await trade({})).answer).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' })
  const consent = `https://login.microsoftonline.com/${all.contoso.id}/adminconsent?client_id=${all.appId}&redirect_uri=x`
  await expect(walkThrough(all.box, consent, { as: 'marie.dubois@contoso.com' })).rejects.toThrow(
    'trouble signing you in',
  )
  const { id, resourceId, clientId } = { id: shortIdOf('grant'), ...endsOf(all) }
  const grant = { id, resourceId, clientId, consentType: 'AllPrincipals', principalId: null, scope: 'User.Read' }
  write(all.contoso.oauth2PermissionGrants, id, grant, 0)
  const { answer } = await trade({})
  expect(claimsIn(answer.access_token)).toMatchObject({ name: 'Jan Peeters', appid: all.appId, scp: 'User.Read' })
  expect((await trade({ assertion: String(answer.access_token) })).answer.error_codes).toEqual([500131])
  expect((await trade({ assertion: 'nonsense' })).answer.error_codes).toEqual([50013])
  expect((await trade({ requested_token_use: '' })).answer.error_codes).toEqual([900144])
})

function endsOf({ contoso, appId }: Scene) {
  const graph = principalIn(contoso, '00000003-0000-0000-c000-000000000000')
  return { resourceId: graph?.id, clientId: principalIn(contoso, appId)?.id }
}
