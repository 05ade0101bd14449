import { readFileSync } from 'node:fs'
import type { Application } from '@microsoft/microsoft-graph-types'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expectBlueprint, permissionIds } from './blueprint'
import type { Company } from './company'
import { expect, test } from './fixtures'
import { certificateShown, create, expectConnected, linkIn, openAndSignIn, showSecret } from './people'

const stories = [
  {
    shape: 'every role',
    access: 'Sign-in and user sync',
    groups: true,
    roles: Object.values(permissionIds),
    dates: 2,
  },
  {
    shape: 'plain',
    access: 'Sign-in only',
    groups: false,
    roles: [],
    dates: 1,
  },
] as const

for (const story of stories) {
  const name = `${story.access}${story.groups ? ' with security groups' : ''}`

  test(`from invitation to stored secret: ${name}, and the tenant holds the blueprint and nothing else`, async ({
    company,
    team,
    invited,
    aPerson,
    mail,
    guard,
  }) => {
    const ours: Company = await company(story.shape)
    const { name: customer, domain, tenantId, tenant, graphRequests } = ours
    const { access, groups } = story
    const { staff, link, connection } = await invited(ours, { access, groups })
    const certificate = story.dates === 2 ? await certificateShown(staff) : null

    const admin = await aPerson()
    await openAndSignIn(admin, link, ours.people.admin)
    await expect(admin.getByText('You can do everything yourself')).toBeVisible()
    expect(await graphRequests(), 'reading the review page asks Microsoft nothing').toEqual([])
    await create(admin, domain)
    await expectConnected(admin)
    await expect(admin.getByText(`Spencer can no longer change anything in ${ours.domain}`)).toBeVisible()

    const asked = (await graphRequests()).map(
      ({ method, path, status }) => `${status} ${method} ${path.split(/[(?]/)[0]}`,
    )
    expect(asked.slice(0, 5), 'four from observation to secret, one to verify').toEqual([
      '200 POST /v1.0/$batch',
      '201 PATCH /v1.0/applications',
      '201 PATCH /v1.0/servicePrincipals',
      '200 POST /v1.0/$batch',
      '200 POST /v1.0/$batch',
    ])
    await expect(admin.getByText('7 requests to Microsoft, 0 clicks in Azure.')).toBeVisible()

    const made = await tenant()
    const application = expectBlueprint(made, { environment: 'production', roles: [...story.roles], certificate })
    const portal = made.servicePrincipals.find(({ displayName }) => displayName === 'Spencer portal')
    expect(made.oauth2PermissionGrants.filter(({ clientId }) => clientId === portal?.id)).toEqual([])

    await expect(admin.getByRole('main')).toContainText(String(application.appId))
    await expect(admin.getByRole('main')).toContainText(tenantId)
    await expectDates(admin, application, story.dates)
    await admin.getByRole('link', { name: 'Receipt' }).click()
    await expect(admin.getByRole('main')).toContainText(/request-id [0-9a-f-]{36}/)
    await expect(admin.getByRole('listitem').filter({ hasText: 'Make the secret' })).toContainText('done, seen on')
    const receipt = admin.waitForEvent('download')
    await admin.getByRole('link', { name: 'Download as JSON' }).click()
    const written = JSON.parse(readFileSync(await (await receipt).path(), 'utf8'))
    expect(written).toMatchObject({ applicationId: application.appId, graphRequests: 7, startedBy: expect.any(String) })
    if (story.groups) await expectMapping(admin, ours.people.admin.address)

    const handover = await mail(team.Operator.address, new RegExp(customer))
    const handoffLink = linkIn(handover, 'handoff')
    guard('key', handoffLink.split('#')[1] ?? '')
    await expectHandedOver(admin, 'sent, not opened yet')
    await staff.goto(handoffLink)
    expect(staff.url(), 'the key has left the address').not.toContain('#')
    const bundle = await showSecret(staff)
    guard('secret', bundle.secret)
    expect(bundle).toMatchObject({ customerName: customer, tenantId, applicationId: application.appId })
    await expectAccessible(staff)
    await expectHandedOver(admin, 'opened by Spencer')
    await staff.getByRole('button', { name: 'Stored in the back office' }).click()
    await expect(staff.getByText('This link is empty now.')).toBeVisible()
    await expectHandedOver(admin, 'stored at Spencer')

    await staff.goto(`/staff/connections?search=${domain}&environment=production`)
    const row = staff.getByRole('row').filter({ hasText: domain })
    await expect(row).toContainText('connected')
    await expect(row).toContainText(dayOf(endOf(application, 'passwordCredentials')))
    if (certificate) await expect(row).toContainText(dayOf(endOf(application, 'keyCredentials')))
    await expect(row).toContainText(/proven/)
    await staff.goto(connection)
    const moments = staff.getByRole('region', { name: 'How far it came' })
    for (const moment of ['Invited', 'Opened', 'Signed in', 'Registered', 'Granted', 'Handed over', 'Proven']) {
      await expect(moments.getByText(moment, { exact: true }).locator('xpath=following-sibling::dd')).not.toHaveText(
        'not yet',
      )
    }
    const timeline = staff.getByRole('region', { name: 'Timeline' })
    await expect(timeline.getByRole('listitem').first()).toContainText(/stored/i)
    await expect(timeline).toContainText(team.Operator.name)
    await expectAccessible(staff)
    await expectProvider(staff, { tenantId, clientId: String(application.appId), name: `${customer} (production)` })
  })
}

/** What is entered in the identity provider: all of it but the secret, which comes by its link alone. */
async function expectProvider(staff: Page, of: { tenantId: string; clientId: string; name: string }): Promise<void> {
  await staff.getByRole('link', { name: 'What the identity provider is told, field by field' }).click()
  const said = (field: string) => staff.getByText(field, { exact: true }).locator('xpath=following-sibling::dd[1]')
  await expect(said('Name')).toContainText(of.name)
  await expect(said('Client ID')).toContainText(of.clientId)
  await expect(said('Client secret')).toContainText('never shown here: it comes by the handoff link')
  await expect(said('User ID')).toContainText('oid')
  await expect(said('Email')).toContainText('upn')
  const address = await said('Metadata url').locator('.font-mono').first().textContent()
  const metadata = await staff.request.get(address ?? '')
  expect((await metadata.json()).issuer).toContain(of.tenantId)
  await expectAccessible(staff)
}

type Ends = 'passwordCredentials' | 'keyCredentials'

const endOf = (application: Application, kind: Ends) => new Date(application[kind]?.[0]?.endDateTime ?? '')

const dayOf = (date: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Brussels',
  }).format(date)

/** The calendar file names the days on which Microsoft says the credentials end. */
async function expectDates(admin: Page, application: Application, count: number): Promise<void> {
  const file = admin.waitForEvent('download')
  await admin.getByRole('link', { name: /to a calendar$/ }).click()
  const calendar = readFileSync(await (await file).path(), 'utf8')
  const days = [...calendar.matchAll(/^DTSTART;VALUE=DATE:(\d{8})/gm)].map(([, day]) => day)
  const kinds: Ends[] = ['passwordCredentials', 'keyCredentials']
  const expected = kinds
    .slice(0, count)
    .map((kind) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' })
        .format(endOf(application, kind))
        .replaceAll('-', ''),
    )
  expect(days.toSorted()).toEqual(expected.toSorted())
}

/** The defaults stand, with the admin's own name beside them; what is changed is kept, and is what stands there then. */
async function expectMapping(admin: Page, upn: string): Promise<void> {
  await admin.goto(admin.url().replace(/receipt\/[\w-]+$/, 'mapping'))
  await expect(admin.getByRole('main')).toContainText(`Yours: ${upn}`)
  const title = admin.getByLabel('Job title')
  await title.selectOption({ index: 1 })
  const chosen = await title.inputValue()
  await admin.getByRole('button', { name: 'Save these fields' }).click()
  await expect(admin.getByText('Saved. Spencer uses this at the next synchronisation.')).toBeVisible()
  await expect(title).toHaveValue(chosen)
  await expectAccessible(admin)
}

async function expectHandedOver(admin: Page, words: string): Promise<void> {
  await admin.goto(admin.url().replace(/(connect\/[\w-]+)\/.*$/, '$1/done'))
  await expect(admin.getByRole('main')).toContainText(words)
}

test('an invitation that nobody minted, and a page nobody may see, say so without telling more', async ({
  aPerson,
}) => {
  const page = await aPerson()
  await page.goto('/join/nothing-like-a-token')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/connect/00000000-0000-4000-8000-000000000000/review')
  await expect(page).toHaveURL(/join\/refused/)
})
