import type { Page } from '@playwright/test'
import type { Company } from '@/e2e/stories/company'
import { expect, test as told } from '@/e2e/stories/fixtures'
import { create, linkIn, openAndSignIn, type Wish } from '@/e2e/stories/people'
import { picture, pictures, smallPicture } from './picture'
import { rareStates, showRare } from './run-rows'

/** Invited, signed in, and the button pressed. */
const test = told.extend<{ begin: (company: Company, wish?: Wish) => Promise<Page> }>({
  begin: async ({ signedIn }, use) => {
    await use(async (company, wish) => {
      const { admin } = await signedIn(company, { ...wish, by: 'Admin' })
      await create(admin, company.domain)
      return admin
    })
  },
})

const strange = { status: 400, body: { error: { code: 'notSupported', message: 'Operation not supported.' } } }
const throttled = { status: 429, headers: { 'retry-after': '20' }, body: {} }

test('waiting for Microsoft', async ({ company, begin, sql }) => {
  const slow = await company('slow replicas')
  await slow.lag(120_000)
  const anke = await begin(slow)
  await expect(anke.getByText(/^Microsoft is copying the app/)).toBeVisible()
  await smallPicture(anke, 'replication', 400)
  await pictures(anke, 'run-replication')
  await sql(
    `update "RunEvent" set at = at - interval '3 minutes' from "Run" r
      where r.id = "runId" and r."connectionId" = $1 and kind = 'waiting'`,
    [/connect\/([^/]+)/.exec(anke.url())?.[1]],
  )
  await anke.reload()
  await pictures(anke, 'run-replication-long')

  const plain = await company('plain')
  await plain.strike({ host: 'graph', match: 'batch', skip: 1, times: 9, ...throttled })
  const charlotte = await begin(plain)
  await expect(charlotte.getByText(/^Microsoft asked us to wait a moment/)).toBeVisible()
  await smallPicture(charlotte, 'throttled', 460)
  await pictures(charlotte, 'run-throttled')
})

test('a run that stopped, and what a run may need of somebody', async ({ company, begin, sql, asStaff }) => {
  const ours = await company('nobody grants')
  await ours.strike({ inBatch: true, match: 'addPassword', ...strange })
  const saskia = await begin(ours)
  await expect(saskia.getByText('We could not go on')).toBeVisible()
  await smallPicture(saskia, 'stopped', 1030)
  await pictures(saskia, 'run-stopped')
  const run = saskia.url()
  await saskia.getByRole('link', { name: 'Receipt' }).click()
  await pictures(saskia, 'receipt-stopped')
  const staff = await asStaff('Operator')
  await staff.goto(run.replace('/connect/', '/staff/connections/').replace(/\/run$/, ''))
  await picture(staff, 'staff-connection-stopped')
  for (const shown of rareStates) {
    await showRare(saskia, sql, run, shown)
    if (shown.name === 'run-sign_in') await smallPicture(saskia, 'sign-in', 300)
    if (shown.name === 'run-difference') await smallPicture(saskia, 'difference', 350)
    if (shown.name === 'run-strangers') await smallPicture(saskia, 'newcomers', 490)
  }
})

test('a colleague', async ({ company, begin, aPerson, mail, asStaff }) => {
  const ours = await company('two people needed')
  const { granter } = ours.people
  const nele = await begin(ours, { access: 'Sign-in and user sync' })
  await expect(nele.getByText('One step left, for a colleague')).toBeVisible()
  await smallPicture(nele, 'colleague', 580)
  await pictures(nele, 'run-colleague')
  for (const summary of await nele.locator('summary').all()) await summary.click()
  await nele.getByRole('button', { name: 'Make a link' }).click()
  await picture(nele, 'run-colleague-link')
  const staff = await asStaff('Operator')
  await staff.goto(
    nele
      .url()
      .replace('/connect/', '/staff/connections/')
      .replace(/\/run$/, ''),
  )
  await picture(staff, 'staff-connection-colleague')
  await nele.getByRole('link', { name: 'See what is ready' }).click()
  await pictures(nele, 'done-colleague')
  await nele.goBack()
  await nele.getByLabel('Name of your colleague').fill(granter.name)
  await nele.getByLabel('E-mail address').fill(granter.address)
  await nele.getByRole('button', { name: 'Mail the link' }).click()
  const koen = await aPerson()
  await koen.goto(linkIn(await mail(granter.address, /./), 'join'))
  await pictures(koen, 'join-grant')
  await openAndSignIn(koen, koen.url(), granter)
  await pictures(koen, 'review-grant')
  await koen.getByRole('button', { name: `Let the Spencer app read in ${ours.domain}` }).click()
  await koen.getByRole('button', { name: 'Accept' }).click()
  await expect(koen.getByRole('heading', { name: /^Granted/ })).toBeVisible()
  await pictures(koen, 'done-grant')
})

test('a policy, an adoption, no certificate yet', async ({ company, begin, invited, aPerson }) => {
  const isabelle = await begin(await company('no secrets allowed'))
  await expect(isabelle.getByText('Your tenant does not let us make a secret')).toBeVisible()
  await pictures(isabelle, 'run-policy')
  const byHand = await company('registered by hand')
  const bart = await begin(byHand)
  await expect(bart.getByText(`There is already an app for Spencer in ${byHand.domain}`)).toBeVisible()
  await pictures(bart, 'run-adopt')

  const ours = await company('members register nothing')
  const { staff, link } = await invited(ours, { access: 'Sign-in and user sync', withoutCertificate: true })
  await picture(staff, 'staff-connection-no-certificate')
  const katrien = await aPerson()
  await openAndSignIn(katrien, link, ours.people.admin)
  await pictures(katrien, 'review-no-certificate')
})
