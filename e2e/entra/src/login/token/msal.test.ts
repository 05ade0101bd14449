import {
  ConfidentialClientApplication,
  CryptoProvider,
  InteractionRequiredAuthError,
  type NodeAuthOptions,
  ServerError,
} from '@azure/msal-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkThrough } from '../../clients/walk-through'
import { type Entra, startEntra } from '../../server/start-entra'
import { portalClients } from '../../world/applications/portal'
import { selfSigned } from '../testing/certificates'
import { redirectUri, tenantOf } from '../testing/code-flow'

/** Microsoft's own client, unchanged, against the box on a port. */

let entra: Entra
const pair = await selfSigned()

beforeAll(async () => {
  entra = await startEntra({ portalCertificate: pair.certificate })
})
afterAll(() => entra.close())

function client(authority: string, credential: Partial<NodeAuthOptions> = {}) {
  const { clientId, clientSecret } = portalClients(entra.box.world).customer
  const base = `${entra.origin}/${authority}`
  const auth: NodeAuthOptions = {
    clientId,
    authority: `https://login.microsoftonline.com/${authority}`,
    authorityMetadata: JSON.stringify({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    }),
    ...('clientCertificate' in credential ? {} : { clientSecret }),
    ...credential,
  }
  return new ConfidentialClientApplication({ auth, system: { disableInternalRetries: true } })
}

test('signs a person in with PKCE and a nonce, and again silently', async () => {
  const contoso = tenantOf(entra.box, 'contoso')
  const application = client(contoso.id)
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
  const scopes = ['User.Read']
  const address = await application.getAuthCodeUrl({
    scopes,
    redirectUri,
    nonce: 'n',
    state: 's',
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
    prompt: 'select_account',
  })
  const back = await walkThrough(entra.box, address, { as: 'emma.willems@contoso.com' })
  const code = back.searchParams.get('code') ?? ''
  const result = await application.acquireTokenByCode({ code, scopes, redirectUri, codeVerifier: verifier, nonce: 'n' })
  expect(result.account?.tenantId).toBe(contoso.id)
  expect(result.account?.username).toBe('emma.willems@contoso.com')
  if (!result.account) throw new Error('No account')
  const again = await application.acquireTokenSilent({ account: result.account, scopes, forceRefresh: true })
  expect(again.accessToken).not.toBe(result.accessToken)
  await expect(
    application.acquireTokenSilent({ account: result.account, scopes: ['Application.ReadWrite.All'] }),
  ).rejects.toThrow(InteractionRequiredAuthError)
  await expect(
    application.acquireTokenByCode({ code, scopes, redirectUri, codeVerifier: verifier, nonce: 'n' }),
  ).rejects.toMatchObject({ errorCode: 'invalid_grant' })
})

test('proves itself with a secret or a certificate, and hears why not', async () => {
  const { tenantId } = portalClients(entra.box.world).customer
  const scopes = ['https://graph.microsoft.com/.default']
  const bySecret = await client(tenantId).acquireTokenByClientCredential({ scopes })
  expect(bySecret?.accessToken).toBeTruthy()
  const { thumbprintSha256, privateKey } = pair
  const withCertificate = (certificate: { thumbprintSha256: string; privateKey: string }) =>
    client(tenantId, { clientCertificate: certificate }).acquireTokenByClientCredential({ scopes })
  expect((await withCertificate({ thumbprintSha256, privateKey }))?.accessToken).toBeTruthy()
  await expect(
    withCertificate({ thumbprintSha256, privateKey: (await selfSigned()).privateKey }),
  ).rejects.toMatchObject({
    errorNo: 700027,
  })
  const wrong = client(tenantId, { clientSecret: 'wrong' }).acquireTokenByClientCredential({ scopes })
  await expect(wrong).rejects.toThrow(ServerError)
  await expect(wrong).rejects.toMatchObject({ errorCode: 'invalid_client', errorNo: 7000215 })
})
