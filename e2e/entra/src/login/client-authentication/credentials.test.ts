import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { provenByKey } from '../../clients/proven-by-key'
import { askAppToken, tool } from '../../clients/tool'
import { roles } from '../../world/tenant/roles'
import { selfSigned } from '../testing/certificates'
import { claimsIn, tenantOf } from '../testing/code-flow'

async function scene() {
  const box = await createBox()
  const contoso = await tool(box, 'contoso')
  const made = await (await contoso.send('POST', '/applications', { displayName: 'Ours' })).json()
  const principal = await (await contoso.send('POST', '/servicePrincipals', { appId: made.appId })).json()
  const path = `/servicePrincipals/${principal.id}`
  return { box, ...contoso, appId: made.appId, id: principal.id, path }
}

test('a service principal’s own secret proves the application in its tenant, until it is removed', async () => {
  const { box, tenantId, send, appId, path } = await scene()
  const { secretText, keyId } = await (await send('POST', `${path}/addPassword`, {})).json()
  const proven = () => askAppToken(box, tenantId, appId, { client_secret: secretText })
  expect(await proven()).toMatchObject({ status: 200, token_type: 'Bearer' })
  expect((await send('POST', `${path}/removePassword`, { keyId })).status).toBe(204)
  expect(await proven()).toMatchObject({ status: 401, error_codes: [7000215] })
})

test('its own certificate does too, as base64 with line breaks, once the login host knows it', async () => {
  const { box, tenantId, send, appId, path } = await scene()
  const held = await selfSigned()
  const key = held.certificate.replaceAll(/-----.*-----\n/g, '')
  expect(key.trim()).toContain('\n')
  const keyCredentials = [{ type: 'AsymmetricX509Cert', usage: 'Verify', key }]
  const proven = async () => askAppToken(box, tenantId, appId, await provenByKey(tenantId, appId, held))
  tenantOf(box, 'contoso').settings.credentialDelayMs = 60_000
  expect((await send('PATCH', path, { keyCredentials })).status).toBe(204)
  expect(await proven()).toMatchObject({ status: 401, error_codes: [700027] })
  tenantOf(box, 'contoso').settings.credentialDelayMs = 0
  expect(await proven()).toMatchObject({ status: 200 })
})

test('a directory role of an application stands in its token for Graph', async () => {
  const { box, tenantId, send, appId, id, path } = await scene()
  const { secretText } = await (await send('POST', `${path}/addPassword`, {})).json()
  const wids = async () =>
    claimsIn((await askAppToken(box, tenantId, appId, { client_secret: secretText })).access_token).wids
  expect(await wids()).toEqual(['0997a1d0-0d1d-4acb-b408-d5ca73121e90'])
  tenantOf(box, 'contoso').roleHolders[roles.globalReader] = [id]
  expect(await wids()).toContain(roles.globalReader)
})
