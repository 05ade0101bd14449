import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { agree, linkIn, openAndSignIn, pick } from './people'

const box = 'Consent on behalf of your organization'

/** As the review draws it. */
async function drawn(page: Page) {
  const picture = page.getByRole('figure')
  await expect(picture).toBeVisible()
  return {
    names: await picture.locator('div[lang=en] li').allTextContents(),
    hasBox: (await picture.getByText(box, { exact: true }).count()) === 1,
  }
}

/** As Microsoft's page then is. */
async function shown(page: Page) {
  await expect(page.getByRole('heading', { name: 'Permissions requested' })).toBeVisible()
  const lines = await page.getByRole('listitem').allTextContents()
  const codes = await page.getByRole('listitem').locator('code').allTextContents()
  return {
    lines,
    codes,
    names: lines.map((line, index) => line.replace(` ${codes[index]}`, '')),
    hasBox: (await page.getByLabel(box).count()) === 1,
  }
}

test('B17: the first consent is announced on the join page, and the picture on the review is what Microsoft then shows: by role, to connect and to grant', async ({
  company,
  invited,
  aPerson,
  mail,
}) => {
  const ours = await company('every role')
  const { admin: globalAdministrator, appAdmin } = ours.people
  const { link } = await invited(ours, { access: 'Sign-in and user sync' })

  const marie = await aPerson()
  await marie.goto(link)
  const announced = await marie.locator('details ul[lang=en] li').allTextContents()
  await marie.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await pick(marie, globalAdministrator)
  expect((await shown(marie)).lines).toEqual(announced)
  await agree(marie)
  const act = `Create the Spencer app in ${ours.domain}`
  const forMarie = await drawn(marie)
  await marie.getByRole('button', { name: act }).click()
  expect(await shown(marie)).toMatchObject({ ...forMarie, hasBox: true })

  const emma = await aPerson()
  await openAndSignIn(emma, link, appAdmin)
  const forEmma = await drawn(emma)
  await expectAccessibleInEveryLanguage(emma)
  await emma.getByRole('button', { name: act }).click()
  expect(await shown(emma)).toMatchObject({ ...forEmma, hasBox: false })
  expect(forEmma.names, 'she cannot grant, so it is not asked').toHaveLength(forMarie.names.length - 1)
  await agree(emma)
  await expect(emma.getByText('One step left, for a colleague')).toBeVisible()
  await emma.getByLabel('Name of your colleague').fill(globalAdministrator.name)
  await emma.getByLabel('E-mail address').fill(globalAdministrator.address)
  await emma.getByLabel('Language of the mail').selectOption('English')
  await emma.getByRole('button', { name: 'Mail the link' }).click()

  const granter = await aPerson()
  await openAndSignIn(granter, linkIn(await mail(globalAdministrator.address, /./), 'join'), globalAdministrator)
  const toGrant = await drawn(granter)
  await granter.getByRole('button', { name: `Let the Spencer app read in ${ours.domain}` }).click()
  expect(await shown(granter)).toMatchObject({ ...toGrant, hasBox: true })
})
