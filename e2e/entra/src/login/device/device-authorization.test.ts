import { expect, test } from 'vitest'
import { type Box, createBox } from '../../box'
import { titleOf } from '../../clients/walk-through'
import { graphAppId } from '../../world/applications/permissions'
import { register } from '../../world/applications/registration'
import { accountCalled } from '../directory/accounts'
import { claimsIn, post, tenantOf } from '../testing/code-flow'

const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
const graphTools = '14d82eec-204b-4c2f-b7e8-296a70dab67e'
const grantType = 'urn:ietf:params:oauth:grant-type:device_code'
const scope = 'https://graph.microsoft.com/.default offline_access openid profile'

async function started(box: Box, client_id: string, wanted = scope) {
  const { answer } = await post(box, 'organizations/oauth2/v2.0/devicecode', { client_id, scope: wanted })
  const poll = () => {
    const body = { client_id, grant_type: grantType, device_code: String(answer.device_code), client_info: '1' }
    return post(box, 'organizations/oauth2/v2.0/token', body)
  }
  return { answer, poll, page: `${answer.verification_uri}?otc=${answer.user_code}` }
}

/** What a person presses on the device page; answers with the title of the page that follows. */
async function press(box: Box, page: string, as: string, pressed: Record<string, string>) {
  const account = accountCalled(box.world, as)?.oid ?? ''
  const response = await box.fetch(page, { method: 'POST', body: new URLSearchParams({ account, ...pressed }) })
  return titleOf(await response.text())
}

test('Azure’s command line signs in without consent: code, page, confirmation, tokens', async () => {
  const box = await createBox()
  const { answer, poll, page } = await started(box, azureCli)
  expect(answer).toMatchObject({ expires_in: 900, interval: 5 })
  expect(answer.message).toContain(`${answer.verification_uri} and enter the code ${answer.user_code}`)
  expect(await poll()).toMatchObject({ status: 400, answer: { error: 'authorization_pending', error_codes: [70016] } })

  const form = await (await box.fetch(String(answer.verification_uri))).text()
  expect(form).toContain('name="otc"')
  const typed = new URLSearchParams({ otc: String(answer.user_code).toLowerCase() })
  const onward = await box.fetch(String(answer.verification_uri), { method: 'POST', body: typed, redirect: 'manual' })
  expect(page.endsWith(onward.headers.get('location') ?? '-')).toBe(true)
  expect(await press(box, page, 'emma.willems@contoso.com', {})).toContain('Are you trying to sign in to')
  expect(await press(box, page, 'emma.willems@contoso.com', { device: 'continue' })).toBe('You have signed in')

  const { status, answer: tokens } = await poll()
  expect(status).toBe(200)
  expect(tokens).toMatchObject({ token_type: 'Bearer', foci: '1' })
  expect(String(tokens.scope).split(' ')).toContain('https://graph.microsoft.com/.default')
  const access = claimsIn(tokens.access_token)
  expect(access).toMatchObject({ aud: 'https://graph.microsoft.com', appid: azureCli, appidacr: '0' })
  expect(access.scp).toContain('Application.ReadWrite.All')
  expect((await poll()).answer.error_codes).toEqual([70018])
})

test('its refresh token serves the family, other APIs, and tenants where the person is a guest', async () => {
  const box = await createBox()
  const { poll, page } = await started(box, azureCli)
  await press(box, page, 'marie.dubois@contoso.com', { device: 'continue' })
  const refresh_token = String((await poll()).answer.refresh_token)
  const refresh = (authority: string, client_id: string, wanted: string) => {
    const body = { grant_type: 'refresh_token', refresh_token, client_id, scope: wanted }
    return post(box, `${authority}/oauth2/v2.0/token`, body)
  }
  const powerShell = '1950a258-227b-4e31-a9cf-717495945fc2'
  const management = 'https://management.core.windows.net//.default'
  const { answer } = await refresh('organizations', powerShell, management)
  expect(claimsIn(answer.access_token)).toMatchObject({
    aud: 'https://management.core.windows.net/',
    appid: powerShell,
  })
  expect(answer.scope).toContain('https://management.core.windows.net//user_impersonation')
  const guest = await refresh('woodgrovebank.com', azureCli, scope)
  expect(claimsIn(guest.answer.access_token)).toMatchObject({ tid: tenantOf(box, 'woodgrove').id, acct: 1 })
  expect((await refresh('fabrikam.com', azureCli, scope)).answer.error_codes).toEqual([50020])
  expect((await refresh('organizations', graphTools, scope)).answer.error_codes).toEqual([70000])
})

test('Graph’s command line asks for what goes beyond the sign-in', async () => {
  const box = await createBox()
  const { poll, page } = await started(box, graphTools, 'https://graph.microsoft.com/Application.ReadWrite.All openid')
  const emma = 'emma.willems@contoso.com'
  expect(await press(box, page, 'jan.peeters@contoso.com', { device: 'continue' })).toBe('Need admin approval')
  expect(await press(box, page, emma, { device: 'continue' })).toBe('Permissions requested')
  const account = accountCalled(box.world, emma)?.oid ?? ''
  const body = new URLSearchParams({ account, device: 'continue' })
  const asking = await (await box.fetch(page, { method: 'POST', body })).text()
  // The page carries on what was pressed before, since nothing else remembers it.
  const hidden = [...asking.matchAll(/type="hidden" name="(\w+)" value="([^"]+)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  expect(await press(box, page, emma, { ...Object.fromEntries(hidden), consent: 'accept' })).toBe('You have signed in')
  expect(claimsIn((await poll()).answer.access_token).scp).toContain('Application.ReadWrite.All')
})

test('a code is declined, runs out, and is of no use when it was mistyped', async () => {
  let now = Date.now()
  const box = await createBox({ now: () => now })
  const declined = await started(box, azureCli)
  await press(box, declined.page, 'emma.willems@contoso.com', { device: 'cancel' })
  expect((await declined.poll()).answer).toMatchObject({ error: 'authorization_declined' })
  expect((await box.fetch(`${declined.answer.verification_uri}?otc=AAAAAAAAA`)).status).toBe(400)
  const late = await started(box, azureCli)
  now += 900_000
  expect((await late.poll()).answer).toMatchObject({ error: 'expired_token', error_codes: [70020] })
})

test('an application that is not public has to prove itself when it polls', async () => {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const sketch = {
    displayName: 'Kiosk',
    audience: 'AzureADMultipleOrgs' as const,
    redirectUris: [],
    scopes: ['User.Read'],
  }
  const { entity } = register(contoso, sketch)
  const { poll } = await started(box, entity.appId ?? '', `${graphAppId}/.default`)
  expect((await poll()).answer.error_codes).toEqual([7000218])
})

test('the older endpoints speak texts and a resource', async () => {
  const box = await createBox()
  const resource = 'https://graph.microsoft.com/'
  const { answer } = await post(box, 'common/oauth2/devicecode', { client_id: azureCli, resource })
  expect(answer).toMatchObject({ expires_in: '900', interval: '5' })
  await press(box, `${answer.verification_url}?otc=${answer.user_code}`, 'emma.willems@contoso.com', {
    device: 'continue',
  })
  const body = { client_id: azureCli, grant_type: 'device_code', code: String(answer.device_code), resource }
  const { answer: tokens } = await post(box, 'common/oauth2/token', body)
  expect(tokens).toMatchObject({ expires_in: '3599', resource })
  expect(Number(tokens.expires_on)).toBeGreaterThan(Number(tokens.not_before))
  expect(claimsIn(tokens.access_token).aud).toBe(resource)
  expect(claimsIn(tokens.id_token)).toMatchObject({ ver: '1.0', upn: 'emma.willems@contoso.com' })
})
