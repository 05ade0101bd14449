import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { everybodysPassword } from '../grants/password'
import { post, tenantOf } from '../testing/code-flow'

test('Azure’s command line learns the tenants of a person, guests’ ones too, and that there is no subscription', async () => {
  const box = await createBox()
  const tokenFor = async (resource: string) => {
    const client_id = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
    const person = { username: 'marie.dubois@contoso.com', password: everybodysPassword }
    const body = { grant_type: 'password', client_id, scope: `${resource}/.default`, ...person }
    return String((await post(box, 'organizations/oauth2/v2.0/token', body)).answer.access_token)
  }
  const ask = async (path: string, token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await box.fetch(`https://management.azure.com/${path}?api-version=2019-11-01`, { headers })
    return { status: response.status, body: await response.json() }
  }
  const token = await tokenFor('https://management.core.windows.net/')
  const { body } = await ask('tenants', token)
  expect(body.value).toEqual([
    expect.objectContaining({ tenantId: tenantOf(box, 'contoso').id, tenantCategory: 'Home' }),
    expect.objectContaining({ tenantId: tenantOf(box, 'woodgrove').id, tenantCategory: 'ManagedBy' }),
  ])
  expect(await ask('subscriptions', token)).toEqual({ status: 200, body: { value: [] } })
  const forGraph = await tokenFor('https://graph.microsoft.com')
  expect(await ask('tenants', forGraph)).toMatchObject({
    status: 401,
    body: { error: { code: 'AuthenticationFailed' } },
  })
})
