import { expect, test } from 'vitest'
import { type Box, createBox } from '../box'
import { askAppToken, tool } from '../clients/tool'
import { tenantOf } from '../login/testing/code-flow'
import { register } from '../world/applications/registration'

const secret = 'one-secret-of-a-daemon'

/** A registration of Contoso's own, with a secret that works and one permission. */
async function aDaemon() {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const permission = ['Application.Read.All']
  const { entity } = register(contoso, {
    displayName: 'Daemon',
    applicationPermissions: permission,
    granted: permission,
    secret: { displayName: 'one', text: secret, endDateTime: '2099-01-01T00:00:00Z' },
  })
  const appId = entity.appId ?? ''
  return { box, appId, id: entity.id, askToken: () => askAppToken(box, contoso.id, appId, { client_secret: secret }) }
}

const change = (box: Box, contoso: object) =>
  box.fetch('https://box/_box/settings', { method: 'POST', body: JSON.stringify({ tenants: { contoso } }) })

test.each([
  ['servicePrincipals', { accountEnabled: false }, { accountEnabled: true }],
  ['applications', { isDisabled: true }, { isDisabled: false }],
  [
    'applications',
    { disabledByMicrosoftStatus: 'DisabledDueToViolationOfServicesAgreement' },
    { disabledByMicrosoftStatus: 'NotDisabled' },
  ],
])(
  'what is switched off among %s by %o gets no token, as Graph shows, until it is switched on again',
  async (where, off, on) => {
    const { box, appId, askToken } = await aDaemon()
    const { send } = await tool(box, 'contoso')
    const principal = async () => (await send('GET', `/servicePrincipals(appId='${appId}')`)).json()
    await change(box, { [where]: { [appId]: off } })
    expect(await askToken()).toMatchObject({ status: 400, error_codes: [7000112] })
    expect(await principal(), 'the principal shows it, whichever was turned').toMatchObject(off)
    await change(box, { [where]: { [appId]: on } })
    expect(await askToken()).toMatchObject({ status: 200 })
    expect(await principal()).toMatchObject(on)
  },
)

test('who is assigned to an app may be asked for, which keeps no application out', async () => {
  const { box, appId, askToken } = await aDaemon()
  await change(box, { servicePrincipals: { [appId]: { appRoleAssignmentRequired: true } } })
  expect(await askToken()).toMatchObject({ status: 200 })
})

test('an application that is not there cannot be turned, and then nothing of it is taken', async () => {
  const { box, appId, askToken } = await aDaemon()
  const servicePrincipals = { [appId]: { accountEnabled: false } }
  const refused = await change(box, { servicePrincipals, applications: { nobody: { isDisabled: true } } })
  expect(await refused.json()).toEqual({ error: 'tenants.contoso.applications: there is none of nobody.' })
  expect(await askToken()).toMatchObject({ status: 200 })
})

test('conditional access for workloads keeps out the tenant’s own applications and nobody who comes from elsewhere', async () => {
  const { box, askToken } = await aDaemon()
  await change(box, { blocksWorkloads: true })
  expect(await askToken()).toMatchObject({
    status: 400,
    error: 'invalid_grant',
    suberror: 'message_only',
    error_codes: [53003],
    error_description: expect.stringMatching(/^AADSTS53003: Access has been blocked by Conditional Access policies\./),
    claims: expect.stringContaining('capolids'),
  })
  expect((await (await tool(box, 'contoso')).send('GET', '/organization')).status).toBe(200)
  await change(box, { blocksWorkloads: false })
  expect(await askToken()).toMatchObject({ status: 200 })
})

test('where tokens are opaque there is nothing to read in them, and Graph reads them all the same', async () => {
  const { box, askToken } = await aDaemon()
  await change(box, { opaqueTokens: true })
  const { access_token: token = '' } = await askToken()
  expect(token).not.toContain('.')
  const ask = (bearer: string) =>
    box.fetch('https://graph.microsoft.com/v1.0/applications?$top=1', {
      headers: { authorization: `Bearer ${bearer}` },
    })
  expect((await ask(token)).status).toBe(200)
  expect((await ask(`${token}x`)).status).toBe(401)
})
