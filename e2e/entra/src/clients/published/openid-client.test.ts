import { createPrivateKey } from 'node:crypto'
import { importPKCS8 } from 'jose'
import * as openid from 'openid-client'
import { expect, test } from 'vitest'
import { type Box, createBox } from '../../box'
import { selfSigned } from '../../login/testing/certificates'
import { walkThrough } from '../walk-through'
import { clientSecret, redirectUri, registerClient } from './client-application'

/** A certified OpenID client, unchanged; its own option `customFetch` leads to the box. */

const graphScope = 'https://graph.microsoft.com/.default'

async function scene(authentication?: openid.ClientAuth, certificates: string[] = []) {
  const box = await createBox()
  const { tenantId, clientId } = await registerClient(box, certificates)
  const issuer = new URL(`https://login.microsoftonline.com/${tenantId}/v2.0`)
  const options = { [openid.customFetch]: fetchOf(box) }
  const metadata = authentication ? undefined : clientSecret
  const configuration = await openid.discovery(issuer, clientId, metadata, authentication, options)
  return { box, configuration, clientId }
}

function fetchOf(box: Box): openid.CustomFetch {
  return (address, { body, headers, method }) => box.fetch(address, { body: body as BodyInit, headers, method })
}

test('signs a person in with PKCE, reads who that is, refreshes, and ends the session', async () => {
  const { box, configuration } = await scene()
  const pkceCodeVerifier = openid.randomPKCECodeVerifier()
  const expectedNonce = openid.randomNonce()
  const expectedState = openid.randomState()
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email offline_access User.Read',
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    nonce: expectedNonce,
    state: expectedState,
    max_age: '600',
  })
  const back = await walkThrough(box, address.href, { as: 'emma.willems@contoso.com' })
  const checks = { pkceCodeVerifier, expectedNonce, expectedState, maxAge: 600, idTokenExpected: true }
  const tokens = await openid.authorizationCodeGrant(configuration, back, checks)
  const claims = tokens.claims()
  expect(claims).toMatchObject({ preferred_username: 'emma.willems@contoso.com', ver: '2.0' })

  const info = await openid.fetchUserInfo(configuration, tokens.access_token, claims?.sub ?? '')
  expect(info).toMatchObject({ name: 'Emma Willems', email: 'emma.willems@contoso.com' })
  const again = await openid.refreshTokenGrant(configuration, tokens.refresh_token ?? '')
  expect(again.access_token).not.toBe(tokens.access_token)
  expect(again.claims()?.sub).toBe(claims?.sub)

  const leaving = openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: redirectUri, state: 'bye' })
  const left = await box.fetch(leaving, { redirect: 'manual' })
  expect(left.headers.get('location')).toBe(`${redirectUri}?state=bye`)
})

test('an application proves itself with a secret in the form or in the header', async () => {
  for (const authentication of [openid.ClientSecretPost(clientSecret), openid.ClientSecretBasic(clientSecret)]) {
    const { configuration } = await scene(authentication)
    const tokens = await openid.clientCredentialsGrant(configuration, { scope: graphScope })
    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3599 })
  }
})

test('or with a signed assertion', async () => {
  const pair = await selfSigned()
  const pkcs8 = createPrivateKey(pair.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString()
  const authentication = openid.PrivateKeyJwt(await importPKCS8(pkcs8, 'PS256'), {
    [openid.modifyAssertion]: (header) => {
      header['x5t#S256'] = Buffer.from(pair.thumbprintSha256, 'hex').toString('base64url')
    },
  })
  const { configuration } = await scene(authentication, [pair.certificate])
  expect((await openid.clientCredentialsGrant(configuration, { scope: graphScope })).access_token).toBeTruthy()
})

test('a refusal arrives with Entra’s own body', async () => {
  const { configuration } = await scene(openid.ClientSecretPost('wrong'))
  const refused = openid.clientCredentialsGrant(configuration, { scope: graphScope })
  await expect(refused).rejects.toMatchObject({
    error: 'invalid_client',
    status: 401,
    cause: { error_codes: [7000215] },
  })
})
