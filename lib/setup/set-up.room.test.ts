import { copyFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { type Entra, type Tenant, truths } from 'entra-box'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { personOf, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { signInWithBrowser } from '@/e2e/fixtures/installer'
import { sendAsInstaller } from '@/lib/graph/send'
import { problemsOf } from '@/lib/settings/problems'
import { prepareSettings, preview, setUp } from './set-up'
import { readSettings } from './settings-file'

const portalUrl = 'https://connect.spencer.example'
const logo = readFileSync('public/app-logo.png')

let entra: Entra
let ours: Tenant

beforeAll(async () => {
  entra = await startMicrosoft()
})

beforeEach(async () => {
  await ask('reset', {})
  ours = tenantOf(entra, 'contoso')
})

function ask(what: string, body: unknown) {
  return fetch(`${entra.origin}/_box/${what}`, { method: 'POST', body: JSON.stringify(body) })
}

async function around(surname = 'Dubois') {
  const installer = await signInWithBrowser(personOf(ours, surname))
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'setup-')), '.env')
  return { file, installer, ask: sendAsInstaller.bind(null, installer), logo, now: new Date(), pauseMs: 50 }
}

async function everything(where: Awaited<ReturnType<typeof around>>) {
  await prepareSettings(where, portalUrl)
  return setUp(where, portalUrl, () => {})
}

const named = (name: string) =>
  truths(ours.applications)
    .filter(({ entity }) => entity.uniqueName === name)
    .map(({ entity }) => entity)

test('one run makes both registrations, with the first Admin, and the settings that name them', async () => {
  const where = await around()
  expect(await everything(where)).toEqual({ status: 'done' })
  const [[customer], [staff]] = [named('spencer-portal'), named('spencer-portal-staff')]
  expect(customer).toMatchObject({
    signInAudience: 'AzureADMultipleOrgs',
    groupMembershipClaims: 'DirectoryRole',
    web: { redirectUris: [`${portalUrl}/auth/callback`] },
    servicePrincipalLockConfiguration: { isEnabled: true, allProperties: true },
    info: { logoUrl: expect.stringContaining('logo') },
  })
  expect(staff).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    api: { requestedAccessTokenVersion: 2 },
    web: { logoutUrl: `${portalUrl}/auth/front-channel-logout` },
  })
  expect(staff?.appRoles?.map(({ value }) => value)).toEqual(['Viewer', 'Operator', 'Admin', 'Proof.Write'])
  const instance = truths(ours.servicePrincipals).find(({ appId }) => appId === staff?.appId)
  expect(instance?.appRoleAssignmentRequired).toBe(true)
  const grants = truths(ours.oauth2PermissionGrants).filter(({ clientId }) => clientId === instance?.id)
  expect(grants).toEqual([expect.objectContaining({ consentType: 'AllPrincipals', scope: 'openid profile' })])
  expect(readSettings(where.file)).toMatchObject({
    PORTAL_URL: portalUrl,
    STAFF_TENANT_ID: ours.id,
    CUSTOMER_CLIENT_ID: customer?.appId,
    STAFF_CLIENT_ID: staff?.appId,
    SEALING_KEYS: expect.stringMatching(/^\d{4}a:.{44}$/),
  })
  expect(statSync(where.file).mode & 0o777).toBe(0o600)
})

test('a copy of the example has its placeholders filled in, each in its place', async () => {
  const where = await around()
  copyFileSync('.env.example', where.file)
  expect(await everything(where)).toEqual({ status: 'done' })
  const text = readFileSync(where.file, 'utf8')
  const ours = /^(PORTAL_URL|STAFF_TENANT_ID|(CUSTOMER|STAFF)_CLIENT_(ID|CERTIFICATE)|SEALING_KEYS)=.{30}/gm
  expect(text.match(ours)).toHaveLength(7)
  expect(problemsOf(parseEnv(text)).map(({ name }) => name)).toEqual(['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'])
})

test('what setup wrote signs in: each registration by its certificate, that for staff with its consent', async () => {
  const where = await around()
  await everything(where)
  const settings = readSettings(where.file)
  for (const audience of ['CUSTOMER', 'STAFF'] as const) {
    const token = await tokenOf(
      settings[`${audience}_CLIENT_ID`] ?? '',
      settings[`${audience}_CLIENT_CERTIFICATE`] ?? '',
    )
    expect(token.roles ?? []).toEqual(audience === 'STAFF' ? ['Directory.Read.All'] : [])
  }
})

test('a second run finds everything there, says so, and writes nothing', async () => {
  const where = await around()
  await everything(where)
  const [made, before] = [JSON.stringify(ours.applications), readFileSync(where.file, 'utf8')]
  expect((await preview(where, portalUrl)).flatMap(({ changes }) => changes)).toEqual([])
  expect(await everything(where)).toEqual({ status: 'done' })
  expect(JSON.stringify(ours.applications)).toBe(made)
  expect(readFileSync(where.file, 'utf8')).toBe(before)
})

test('a role taken away, an address changed and a claim lost are said before they are mended', async () => {
  const where = await around()
  await everything(where)
  const [staff] = named('spencer-portal-staff')
  const patch = { web: { redirectUris: ['https://other.example/cb'] }, optionalClaims: { idToken: [] } }
  await where.ask({ method: 'PATCH', path: `/applications/${staff?.id}`, body: patch })
  const [, { changes } = { changes: [] }] = await preview(where, portalUrl)
  expect(changes.map(({ says }) => says)).toEqual([
    `it comes back to ${portalUrl}/auth/callback and ${portalUrl}/auth/signed-out; learns who signs in by acct, acrs, auth_time, login_hint, sid, upn`,
  ])
  await everything(where)
  expect(named('spencer-portal-staff')[0]?.web?.redirectUris).toEqual([
    'https://other.example/cb',
    `${portalUrl}/auth/callback`,
    `${portalUrl}/auth/signed-out`,
  ])
})

test('whichever answer is lost, and with servers that lag, setup finds what was made, and makes nothing twice', async () => {
  for (let lost = 0; lost < 8; lost += 1) {
    await ask('reset', {})
    ours = tenantOf(entra, 'contoso')
    await ask('settings', { tenant: 'contoso', lagMs: 60 })
    const where = await around()
    await ask('faults', {
      host: 'graph',
      match: '.*',
      method: lost === 7 ? 'PUT' : ['PATCH', 'POST'][lost % 2],
      skip: Math.floor(lost / 2),
      lost: true,
    })
    expect(await everything(where)).toEqual({ status: 'done' })
    expect([named('spencer-portal').length, named('spencer-portal-staff').length]).toEqual([1, 1])
    const [staff] = named('spencer-portal-staff')
    const instance = truths(ours.servicePrincipals).filter(({ appId }) => appId === staff?.appId)
    expect(instance).toHaveLength(1)
    expect(staff?.keyCredentials).toHaveLength(1)
  }
})

test('a certificate that ends within sixty days gets a successor, and the old one stays until its end', async () => {
  const where = await around()
  await everything(where)
  const later = { ...where, now: new Date(Date.now() + 310 * 86_400_000) }
  const before = readSettings(where.file).CUSTOMER_CLIENT_CERTIFICATE
  await prepareSettings(later, portalUrl)
  expect(readSettings(where.file).CUSTOMER_CLIENT_CERTIFICATE, 'whoever then says no keeps what works').toBe(before)
  await everything(later)
  expect(named('spencer-portal')[0]?.keyCredentials).toHaveLength(2)
  const settings = readSettings(where.file)
  expect([settings.CUSTOMER_CLIENT_CERTIFICATE === before, settings.CUSTOMER_CLIENT_CERTIFICATE_NEXT]).toEqual([
    false,
    undefined,
  ])
  await tokenOf(settings.CUSTOMER_CLIENT_ID ?? '', settings.CUSTOMER_CLIENT_CERTIFICATE ?? '')
})

test('who may register and not consent is told which role that takes; somebody who has it goes on from there', async () => {
  const where = await around('Willems')
  expect(await everything(where)).toEqual({
    status: 'stopped',
    why: expect.stringContaining('Privileged Role Administrator'),
  })
  const marie = await signInWithBrowser(personOf(ours, 'Dubois'))
  expect(await everything({ ...where, installer: marie, ask: sendAsInstaller.bind(null, marie) })).toEqual({
    status: 'done',
  })
  expect([named('spencer-portal').length, named('spencer-portal-staff').length]).toEqual([1, 1])
})

/** The payload of a token that the certificate alone mints. */
async function tokenOf(clientId: string, pem: string): Promise<{ roles?: string[] }> {
  const { ConfidentialClientApplication } = await import('@azure/msal-node')
  const { msalConfiguration } = await import('@/lib/identity/tokens/microsoft')
  const { env } = await import('@/lib/env')
  const settings = {
    ...env(),
    STAFF_CLIENT_ID: clientId,
    STAFF_CLIENT_CERTIFICATE: pem,
    STAFF_CLIENT_SECRET: undefined,
  }
  const client = new ConfidentialClientApplication(msalConfiguration('staff', ours.id, settings))
  onTestFinished(() => client.clearCache())
  const answer = await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
  return JSON.parse(Buffer.from(answer?.accessToken.split('.')[1] ?? '', 'base64url').toString())
}
