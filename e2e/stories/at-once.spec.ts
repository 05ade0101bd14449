import type { Page } from '@playwright/test'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { create, expectConnected, invite, linkIn, openAndSignIn } from './people'

test('two administrators, one of them in two tabs, press at once: one registration with one secret', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  await box.post('settings', { activate: 'stijn.vermeersch@northwindtraders.com' })
  const staff = await asStaff('Oscar Claes')
  const contact = await invite(staff, { customer: 'Northwind Traders', domain: 'northwindtraders.com' })
  const link = linkIn(await mail(contact, /Production/), 'join')
  const [anke, stijn] = await Promise.all([aPerson(), aPerson()])
  await openAndSignIn(anke, link, 'Anke Bogaert')
  await openAndSignIn(stijn, link, 'Stijn Vermeersch')
  const ankesOtherTab = await anke.context().newPage()
  await ankesOtherTab.goto(anke.url())

  const press = (page: Page) => create(page, 'northwindtraders.com')
  await Promise.all([press(anke), press(ankesOtherTab), press(stijn)])
  for (const page of [anke, ankesOtherTab, stijn]) await expectConnected(page)

  const ours = oursIn(await box.tenant('northwind'), 'production')
  expect(ours).toHaveLength(1)
  expect(ours[0]?.passwordCredentials).toHaveLength(1)
})

test('two environments in two tabs of one browser become two registrations, neither mistaken for the other', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wingtip Toys', domain: 'wingtiptoys.com' } as const
  const demo = linkIn(await mail(await invite(staff, { ...wish, environment: 'Demo' }), /Demo/), 'join')
  const staging = linkIn(await mail(await invite(staff, { ...wish, environment: 'Staging' }), /Staging/), 'join')
  const first = await aPerson()
  const second = await first.context().newPage()
  await first.goto(demo)
  await first.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(first.getByRole('button', { name: /Katrien Smets/ })).toBeVisible()
  await openAndSignIn(second, staging, 'Katrien Smets')
  await first.getByRole('button', { name: /Katrien Smets/ }).click()
  await expect(first.getByRole('heading', { name: /What will be made/ })).toBeVisible()
  await expect(first.getByRole('main')).toContainText('Demo')
  await expect(second.getByRole('main')).toContainText('Staging')

  for (const page of [first, second]) {
    await create(page, wish.domain)
    await expectConnected(page)
  }
  const { applications } = await box.tenant('wingtip')
  const names = applications.map(({ displayName }) => displayName)
  expect(names.toSorted()).toEqual(['Spencer (demo)', 'Spencer (staging)'])
})
