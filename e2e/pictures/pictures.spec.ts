import type { Page } from '@playwright/test'
import { expect, test } from '../stories/fixtures'
import { create, expectConnected, invite, linkIn, makeCertificate, openAndSignIn } from '../stories/people'
import { picture, pictures } from './picture'

/** Every page and state, to be looked at, in the folder that `PICTURES` names; without it these are not run. */

test.setTimeout(600_000)

const refusals = [
  ...['declined', 'needs_admin', 'wrong_tenant', 'personal_account', 'guest', 'no_role', 'other_person', 'replayed'],
  ...['other_browser', 'expired', 'blocked', 'invitation_ended', 'signed_out', 'unknown'],
]

test('what strangers see', async ({ aPerson }) => {
  const page = await aPerson()
  for (const why of refusals) {
    await page.goto(`/join/refused?why=${why}`)
    await pictures(page, `refused-${why}`)
  }
  await page.goto('/join/nothing-like-a-token')
  await pictures(page, 'join-unknown')
  await page.goto('/nowhere')
  await picture(page, 'not-found')
  await page.goto('/staff/sign-in')
  await picture(page, 'staff-sign-in')
  await page.goto('/staff/sign-in?why=no_role')
  await picture(page, 'staff-sign-in-no-role')
})

test('user sync with groups, from the invitation to the mapping', async ({ asStaff, aPerson, mail, box, sql }) => {
  const staff = await asStaff('Oscar Claes')
  await picture(staff, 'staff-connections-empty')
  const wish = { customer: 'Contoso', domain: 'contoso.com', access: 'Sign-in and user sync', groups: true } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  await picture(staff, 'staff-connection-invited')
  const connection = staff.url().split('?')[0] ?? ''

  const marie = await aPerson()
  await marie.goto(link)
  await pictures(marie, 'join')
  await marie.goto(`${link}/by-hand`)
  await pictures(marie, 'by-hand')
  const jan = await aPerson()
  await openAndSignIn(jan, link, 'Jan Peeters')
  await pictures(jan, 'review-cannot')
  const emma = await aPerson()
  await openAndSignIn(emma, link, 'Emma Willems')
  await pictures(emma, 'review-almost')
  await openAndSignIn(marie, link, 'Marie Dubois')
  await pictures(marie, 'review')
  for (const summary of await marie.locator('summary').all()) await summary.click()
  await pictures(marie, 'review-open')

  await marie.getByRole('button', { name: 'Create the Spencer app in contoso.com' }).click()
  await marie.getByRole('button', { name: 'Cancel' }).click()
  await expect(marie).toHaveURL(/run\?why=declined/)
  await pictures(marie, 'run-declined')
  await marie.getByRole('button', { name: 'Go on to Microsoft' }).click()
  await box.post('faults', {
    host: 'graph',
    tenant: 'contoso',
    match: 'appRoleAssignedTo|batch',
    skip: 1,
    status: 429,
    headers: { 'retry-after': '25' },
    body: {},
  })
  await marie.getByRole('button', { name: 'Accept' }).click()
  await expect(marie.getByText(/^Microsoft asked us to wait a moment/)).toBeVisible()
  await pictures(marie, 'run-throttled')
  await expectConnected(marie)
  await pictures(marie, 'done')
  const done = marie.url()
  await marie.goto(done.replace('done', 'receipt'))
  await pictures(marie, 'receipt')
  await marie.goto(done.replace('done', 'mapping'))
  await pictures(marie, 'mapping')
  await marie.getByRole('button', { name: 'Save these fields' }).click()
  await marie.getByLabel('Object ID of each group').fill('a group')
  await marie.getByRole('button', { name: 'Save these groups' }).click()
  await pictures(marie, 'mapping-mistake')

  await staff.goto(connection)
  await picture(staff, 'staff-connection-connected')
  await handoff(staff, linkIn(await mail('oscar.claes@spencer.example', /Contoso/), 'handoff'))
  await staff.goto(connection)
  await picture(staff, 'staff-connection-stored')
  await runStates(marie, done.replace('done', 'run'), connection, sql)
  await staff.goto(connection)
  await picture(staff, 'staff-connection-stopped')
})

async function handoff(staff: Page, link: string): Promise<void> {
  await staff.goto(link)
  await picture(staff, 'handoff-closed')
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('Metadata URL', { exact: true })).toBeVisible()
  await picture(staff, 'handoff-revealed')
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
  await picture(staff, 'handoff-stored')
  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await picture(staff, 'handoff-unavailable')
  await staff.goto(link.split('#')[0] ?? '')
  await picture(staff, 'handoff-without-key')
}

type Sql = (statement: string, values?: unknown[]) => Promise<unknown>

/** States that take hours or bad luck to reach: the row says them, the page draws them. */
async function runStates(page: Page, run: string, connection: string, sql: Sql): Promise<void> {
  const id = connection.split('/').at(-1)
  const show = async (state: string, reason: string | null, name: string) => {
    await sql(`update "Run" set state = $2::"RunState", reason = $3, "finishedAt" = null where "connectionId" = $1`, [
      id,
      state,
      reason,
    ])
    await page.goto(run)
    await pictures(page, name)
  }
  for (const reason of ['sign_in', 'policy_certificate_refused', 'role', 'quota', 'slow', 'consent_page', 'other']) {
    await show('needs_person', reason, `run-${reason}`)
  }
  await show('queued', null, 'run-queued')
  await show('stopped', 'Request_BadRequest', 'run-stopped')
}

test('a colleague, a difference, a policy, an adoption', async ({ asStaff, aPerson, mail }) => {
  const staff = await asStaff('An Janssens')
  const start = async (customer: string, domain: string, name: string, access?: 'Sign-in and user sync') => {
    const admin = await aPerson()
    await openAndSignIn(admin, linkIn(await mail(await invite(staff, { customer, domain, access }), /./), 'join'), name)
    await create(admin, domain)
    return admin
  }
  const nele = await start('Fabrikam', 'fabrikam.com', 'Nele Janssen', 'Sign-in and user sync')
  await expect(nele.getByText('One step left, for a colleague')).toBeVisible({ timeout: 30_000 })
  await pictures(nele, 'run-colleague')
  for (const summary of await nele.locator('summary').all()) await summary.click()
  await nele.getByRole('button', { name: 'Make a link' }).click()
  await picture(nele, 'run-colleague-link')
  await staff.reload()
  await picture(staff, 'staff-connection-colleague')
  await nele.getByRole('link', { name: 'See what is ready' }).click()
  await pictures(nele, 'done-colleague')
  await nele.goBack()
  await nele.getByLabel('Name of your colleague').fill('Koen De Vos')
  await nele.getByLabel('E-mail address').fill('koen.de-vos@fabrikam.com')
  await nele.getByRole('button', { name: 'Mail the link' }).click()
  const koen = await aPerson()
  await koen.goto(linkIn(await mail('koen.de-vos@fabrikam.com', /./), 'join'))
  await pictures(koen, 'join-grant')
  await openAndSignIn(koen, koen.url(), 'Koen De Vos')
  await pictures(koen, 'review-grant')

  const isabelle = await start('Tailspin Toys', 'tailspintoys.com', 'Isabelle Laurent')
  await expect(isabelle.getByText('Your tenant allows no secrets')).toBeVisible({ timeout: 30_000 })
  await pictures(isabelle, 'run-policy')
  const bart = await start('Litware', 'litware.com', 'Bart Cools')
  await expect(bart.getByText('There is already an app for Spencer in litware.com')).toBeVisible({ timeout: 30_000 })
  await pictures(bart, 'run-adopt')
  await bart.getByRole('button', { name: 'Take this app over' }).click()
  await bart
    .getByRole('button', { name: 'Accept' })
    .or(bart.getByRole('button', { name: 'Go on' }))
    .first()
    .click()
  await expect(bart.getByRole('heading', { name: /Connected|Somebody is needed/ })).toBeVisible({ timeout: 30_000 })
  await pictures(bart, 'run-difference')
  const anke = await start('Northwind Traders', 'northwindtraders.com', 'Anke Bogaert')
  await pictures(anke, 'run-replication')
})

test('the staff’s day', async ({ asStaff, sql }) => {
  const staff = await asStaff('An Janssens')
  await staff.goto('/staff/invite')
  await picture(staff, 'staff-invite')
  await staff.getByLabel('Customer', { exact: true }).fill('Nobody')
  await staff.getByLabel('Domain or tenant id').fill('nobody.example')
  await staff.getByRole('button', { name: 'Look up the tenant' }).click()
  await picture(staff, 'staff-invite-unknown')
  await staff.getByLabel('Customer', { exact: true }).fill('Proseware')
  await staff.getByLabel('Domain or tenant id').fill('proseware.com')
  await staff.getByRole('button', { name: 'Look up the tenant' }).click()
  await picture(staff, 'staff-invite-form')
  await staff.getByLabel('Sign-in and user sync', { exact: true }).check()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: 'Invite Proseware' }).click()
  await expect(staff.getByText('Something is still to mend')).toBeVisible()
  await picture(staff, 'staff-invite-mistakes')
  await invite(staff, { customer: 'Proseware', domain: 'proseware.com', environment: 'Staging' })
  await staff.getByText('Revoke', { exact: true }).click()
  await staff.getByRole('button', { name: 'Copy a link once' }).click()
  await staff.getByText('Invite again', { exact: true }).click()
  await picture(staff, 'staff-connection-links')
  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '9 days' where "registeredAt" is not null`)
  await staff.goto('/staff/connections')
  await picture(staff, 'staff-connections')
  await staff.goto('/staff/connections?stage=connected&search=toso')
  await picture(staff, 'staff-connections-filtered')
  await staff.goto('/staff/connections?search=nobody')
  await picture(staff, 'staff-connections-none')
  await staff.goto('/staff/audit')
  await staff.getByRole('button', { name: 'Check the chain' }).click()
  await picture(staff, 'staff-audit')
  await staff.goto('/staff/settings')
  await picture(staff, 'staff-settings')
  await staff.goto('/staff/connections/00000000-0000-4000-8000-000000000000')
  await picture(staff, 'staff-connection-unknown')
})
