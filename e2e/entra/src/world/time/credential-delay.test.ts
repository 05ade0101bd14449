import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { provenByKey } from '../../clients/proven-by-key'
import { askAppToken, tool } from '../../clients/tool'
import { makeCertificate } from '../applications/certificate'

test('a new secret and a new certificate are refused for as long as the tenant says, whatever Graph shows', async () => {
  let now = Date.parse('2026-11-24T10:00:00Z')
  const box = await createBox({ now: () => now })
  const { tenantId, send } = await tool(box, 'contoso')
  const settings = JSON.stringify({ tenants: { contoso: { credentialDelayMs: 20_000 } } })
  await box.fetch('https://box/_box/settings', { method: 'POST', body: settings })
  const { id, appId } = await (await send('POST', '/applications', { displayName: 'Spencer' })).json()
  await send('POST', '/servicePrincipals', { appId })
  const pair = await makeCertificate('test', now)
  const key = new X509Certificate(pair.certificate).raw.toString('base64')
  const keyCredentials = [{ type: 'AsymmetricX509Cert', usage: 'Verify', key }]
  expect((await send('PATCH', `/applications/${id}`, { keyCredentials })).status).toBe(204)
  const { secretText } = await (await send('POST', `/applications/${id}/addPassword`, {})).json()
  const codes = async () => {
    const bySecret = await askAppToken(box, tenantId, appId, { client_secret: secretText })
    const byKey = await askAppToken(box, tenantId, appId, await provenByKey(tenantId, appId, pair, now))
    return [bySecret, byKey].map(({ status, error_codes: numbers = [] }) => numbers[0] ?? status)
  }
  expect(await codes()).toEqual([7000215, 700027])
  now += 19_999
  expect(await codes()).toEqual([7000215, 700027])
  now += 1
  expect(await codes()).toEqual([200, 200])
})
