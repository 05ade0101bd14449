import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientSecret, registerClient } from '../../clients/published/client-application'
import { type Entra, startEntra } from '../../server/start-entra'
import { truths, write } from '../../world/table'
import { claimsIn, post, tenantOf } from '../testing/code-flow'

/** One box trusts the tokens of another, which stands for a build system or a cluster with an issuer of its own. */

let here: Entra
let elsewhere: Entra

beforeAll(async () => {
  ;[here, elsewhere] = await Promise.all([startEntra(), startEntra()])
})
afterAll(() => Promise.all([here.close(), elsewhere.close()]))

async function foreignToken() {
  const { tenantId, clientId } = await registerClient(elsewhere.box)
  const contoso = tenantOf(elsewhere.box, 'contoso')
  const stored = truths(contoso.applications).find(({ entity }) => entity.appId === clientId)
  if (!stored) throw new Error('Not registered')
  Object.assign(stored.entity, { api: { requestedAccessTokenVersion: 2 } })
  write(contoso.applications, stored.entity.id ?? '', stored, 0)
  const body = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${clientId}/.default`,
  }
  return String((await post(elsewhere.box, `${tenantId}/oauth2/v2.0/token`, body)).answer.access_token)
}

test('an application is whom the registration trusts another issuer to name, and nobody else', async () => {
  const client_assertion = await foreignToken()
  const { iss = '', sub = '', aud = '' } = claimsIn(client_assertion) as Record<string, string>
  const { tenantId, clientId } = await registerClient(here.box)
  const outcome = async (trusted: object, assertion = client_assertion) => {
    const contoso = tenantOf(here.box, 'contoso')
    const stored = truths(contoso.applications).find(({ entity }) => entity.appId === clientId)
    if (!stored) throw new Error('Not registered')
    const credential = { name: 'build', issuer: iss, subject: sub, audiences: [aud], ...trusted }
    const entity = { ...stored.entity, federatedIdentityCredentials: [credential] }
    write(contoso.applications, entity.id ?? '', { ...stored, entity }, 0)
    const { answer } = await post(here.box, `${tenantId}/oauth2/v2.0/token`, {
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: 'https://graph.microsoft.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    })
    return answer.error_codes ?? claimsIn(answer.access_token).appidacr
  }
  expect(await outcome({})).toBe('2')
  expect(await outcome({ issuer: 'https://other.example' })).toEqual([700211])
  expect(await outcome({ subject: 'repo:other' })).toEqual([700213])
  expect(await outcome({ audiences: ['api://AzureADTokenExchange'] })).toEqual([700212])
  expect(await outcome({}, `${client_assertion.slice(0, -8)}AAAAAAAA`)).toEqual([50013])
})
