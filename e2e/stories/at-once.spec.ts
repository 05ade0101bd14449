import type { Page } from '@playwright/test'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { account, create, expectConnected, openAndSignIn, pick } from './people'

test('two administrators, one of them in two tabs, press at once: one registration with one secret', async ({
  company,
  signedIn,
  aPerson,
}) => {
  const ours = await company('slow replicas')
  await ours.activate(ours.people.eligible)
  const { admin: anke, link } = await signedIn(ours)
  const stijn = await aPerson()
  await openAndSignIn(stijn, link, ours.people.eligible)
  const ankesOtherTab = await anke.context().newPage()
  await ankesOtherTab.goto(anke.url())

  const press = (page: Page) => create(page, ours.domain)
  await Promise.all([press(anke), press(ankesOtherTab), press(stijn)])
  for (const page of [anke, ankesOtherTab, stijn]) await expectConnected(page)

  const made = oursIn(await ours.tenant(), 'production')
  expect(made).toHaveLength(1)
  expect(made[0]?.passwordCredentials).toHaveLength(1)
})

test('two environments in two tabs of one browser become two registrations, neither mistaken for the other', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('members register nothing')
  const { link: demo } = await invited(ours, { environment: 'Demo' })
  const { link: staging } = await invited(ours, { environment: 'Staging' })
  const first = await aPerson()
  const second = await first.context().newPage()
  await first.goto(demo)
  await first.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(account(first, ours.people.admin)).toBeVisible()
  await openAndSignIn(second, staging, ours.people.admin)
  await pick(first, ours.people.admin)
  await expect(first.getByRole('heading', { name: /What will be made/ })).toBeVisible()
  await expect(first.getByRole('main')).toContainText('Demo')
  await expect(second.getByRole('main')).toContainText('Staging')

  for (const page of [first, second]) {
    await create(page, ours.domain)
    await expectConnected(page)
  }
  const { applications } = await ours.tenant()
  const names = applications.map(({ displayName }) => displayName)
  expect(names.toSorted()).toEqual(['Spencer (demo)', 'Spencer (staging)'])
})
