import { expect, test } from 'vitest'
import { type Box, createBox } from '../../box'
import { register } from '../../world/applications/registration'
import { write } from '../../world/table'
import { accountCalled } from '../directory/accounts'
import { principalIn } from '../directory/clients'
import { everybodysPassword } from '../grants/password'
import { askToken, codeFor, post, redemption, tenantOf, tokensFor } from '../testing/code-flow'

const marie = { as: 'marie.dubois@contoso.com' }
const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
const graph = 'https://graph.microsoft.com/.default'

function personOf(box: Box, name: string) {
  const account = accountCalled(box.world, name)
  if (!account) throw new Error(`Nobody is called ${name}`)
  return account.person
}

async function byPassword(box: Box, username: string, more: Record<string, string> = {}, authority = 'organizations') {
  const body = {
    grant_type: 'password',
    client_id: azureCli,
    username,
    password: everybodysPassword,
    scope: `${graph} offline_access`,
    ...more,
  }
  const { status, answer } = await post(box, `${authority}/oauth2/v2.0/token`, body)
  return { status, answer, numbers: answer.error_codes }
}

test('an error has Entra’s members and nothing else, in Entra’s order, and answers to the client’s correlation id', async () => {
  const box = await createBox()
  const correlationId = crypto.randomUUID()
  const headers = { 'client-request-id': correlationId, 'return-client-request-id': 'true' }
  const address = 'https://login.microsoftonline.com/common/oauth2/v2.0/token'
  const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: azureCli, code: 'nonsense' })
  const response = await box.fetch(address, { method: 'POST', headers, body })
  const answer: Record<string, unknown> = await response.json()
  expect(Object.keys(answer)).toEqual(
    'error error_description error_codes timestamp trace_id correlation_id error_uri'.split(' '),
  )
  expect(answer.correlation_id).toBe(correlationId)
  expect(answer.timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/)
  expect(answer.error_description).toBe(
    `AADSTS9002313: Invalid request. Request is malformed or invalid. Trace ID: ${answer.trace_id} Correlation ID: ${correlationId} Timestamp: ${answer.timestamp}`,
  )
  expect(response.headers.get('client-request-id')).toBe(correlationId)
  expect(response.headers.get('x-ms-request-id')).toBe(answer.trace_id)
  const unsupported = await post(box, 'common/oauth2/v2.0/token', { grant_type: 'no_such_grant' })
  expect(unsupported.answer).not.toHaveProperty('error_uri')
})

test('a sign-in that the tenant no longer accepts is challenged at the token endpoint', async () => {
  const box = await createBox()
  const { answer } = await tokensFor(box, 'contoso.com', marie, { scope: 'openid offline_access User.Read' })
  const refresh = () =>
    askToken(box, 'contoso.com', { grant_type: 'refresh_token', refresh_token: String(answer.refresh_token) })
  const person = personOf(box, marie.as)
  person.challenge = 'mfa'
  const challenged = (await refresh()).answer
  expect(challenged).toMatchObject({ error: 'interaction_required', suberror: 'basic_action', error_codes: [50076] })
  expect(JSON.parse(String(challenged.claims))).toHaveProperty('access_token.capolids.essential', true)
  person.challenge = 'blocked'
  expect((await refresh()).answer).toMatchObject({ suberror: 'message_only', error_codes: [53003] })
  person.challenge = 'none'
  person.user.accountEnabled = false
  expect((await refresh()).answer.error_codes).toEqual([50057])
  person.user.accountEnabled = true
  person.user.signInSessionsValidFromDateTime = new Date(Date.now() + 1000).toISOString()
  expect((await refresh()).answer.error_codes).toEqual([50173])
})

test('a refresh token ends when nobody used it for ninety days', async () => {
  let now = Date.now()
  const box = await createBox({ now: () => now })
  const { answer } = await tokensFor(box, 'contoso.com', marie, { scope: 'openid offline_access User.Read' })
  const refresh_token = String(answer.refresh_token)
  now += 90 * 24 * 3_600_000
  const { answer: refused } = await askToken(box, 'contoso.com', { grant_type: 'refresh_token', refresh_token })
  expect(refused).toMatchObject({ error: 'invalid_grant', error_codes: [700082] })
})

test('a password signs in where no page is needed, and says why not elsewhere', async () => {
  const box = await createBox()
  expect((await byPassword(box, marie.as)).answer).toMatchObject({ token_type: 'Bearer', foci: '1' })
  expect((await byPassword(box, marie.as, { password: 'wrong' })).numbers).toEqual([50126])
  expect((await byPassword(box, 'nobody@contoso.com')).numbers).toEqual([50034])
  expect((await byPassword(box, 'filip.maertens@woodgrovebank.com')).numbers).toEqual([50076])
  expect((await byPassword(box, 'hilde.baert@woodgrovebank.com')).numbers).toEqual([53003])
  expect((await byPassword(box, marie.as, {}, 'common')).numbers).toEqual([9001023])
  expect((await byPassword(box, marie.as, {}, 'fabrikam.com')).numbers).toEqual([50034])
})

test('scopes that cannot be served are refused before any token', async () => {
  const box = await createBox()
  const refused = async (scope: string) => {
    const code = await codeFor(box, 'contoso.com', marie)
    return (await askToken(box, 'contoso.com', { ...redemption(code), scope })).answer.error_codes
  }
  expect(await refused('User.Read api://nothing/Read')).toEqual([28000])
  expect(await refused('api://nothing/Read')).toEqual([500011])
  expect(await refused('No.Such.Scope')).toEqual([650053])
  expect(await refused('.default User.Read')).toEqual([70011])
  expect(await refused('Application.ReadWrite.All')).toEqual([65001])
})

test('Microsoft’s own command line has what Microsoft authorised, and nobody can agree to more', async () => {
  const box = await createBox()
  const refused = await byPassword(box, marie.as, { scope: 'https://graph.microsoft.com/User.Read' })
  expect(refused.answer).toMatchObject({ error: 'invalid_request', error_codes: [65002] })
})

test('an application that is switched off in a tenant, or missing there, has no tokens of it', async () => {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const { entity } = register(contoso, {
    displayName: 'Daemon',
    audience: 'AzureADMultipleOrgs',
    redirectUris: [],
    scopes: [],
    secret: { displayName: 'one', text: 'one-secret', endDateTime: '2099-01-01T00:00:00Z' },
  })
  const client = {
    grant_type: 'client_credentials',
    client_id: entity.appId ?? '',
    client_secret: 'one-secret',
    scope: graph,
  }
  const numbers = async (authority: string) => (await askToken(box, authority, client)).answer.error_codes
  expect(await numbers('fabrikam.com')).toEqual([7000229])
  const principal = principalIn(contoso, entity.appId ?? '')
  write(contoso.servicePrincipals, principal?.id ?? '', { ...principal, accountEnabled: false }, 0)
  expect(await numbers('contoso.com')).toEqual([7000112])
  delete contoso.servicePrincipals[principal?.id ?? '']
  expect(await numbers('contoso.com')).toEqual([7000229])
})

test('an endpoint says which methods it takes', async () => {
  const box = await createBox()
  const response = await box.fetch('https://login.microsoftonline.com/common/oauth2/v2.0/token')
  expect(await response.json()).toMatchObject({ error_codes: [900561] })
})
