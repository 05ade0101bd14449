import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { agree, certificateShown, create, expectConnected, invite, linkIn, openAndSignIn } from './people'

test('an application administrator does all but the last step, and a colleague finishes it from a one-minute link', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Fabrikam', domain: 'fabrikam.com', access: 'Sign-in and user sync' } as const
  const link = linkIn(await mail(await invite(staff, wish), /Production/), 'join')
  const certificate = await certificateShown(staff)
  const connection = staff.url().split('?')[0] ?? ''
  const nele = await aPerson()
  await openAndSignIn(nele, link, 'Nele Janssen')
  await expect(nele.getByText('You can do everything but the last step')).toBeVisible()
  await create(nele, 'fabrikam.com')
  await expect(nele.getByText('One step left, for a colleague')).toBeVisible({ timeout: 30_000 })
  await expectAccessibleInEveryLanguage(nele)

  await nele.getByRole('link', { name: 'See what is ready' }).click()
  await expect(nele.getByRole('heading', { name: 'Sign-in works. The permissions are not granted yet.' })).toBeVisible()
  await nele.getByRole('link', { name: 'Send your colleague the link' }).click()
  await nele.getByLabel('Name of your colleague').fill('Koen De Vos')
  await nele.getByLabel('E-mail address').fill('koen.de-vos@fabrikam.com')
  await nele.getByLabel('Language of the mail').selectOption('English')
  await nele.getByRole('button', { name: 'Mail the link' }).click()
  await expect(nele.getByText('The mail is on its way.')).toBeVisible()
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText('needs a colleague')

  const koen = await aPerson()
  await koen.goto(linkIn(await mail('koen.de-vos@fabrikam.com', /./), 'join'))
  await expect(koen.getByRole('heading', { level: 1 })).toContainText('Nele Janssen asks you to take the last step')
  await openAndSignIn(koen, koen.url(), 'Koen De Vos')
  await expect(koen.getByText('You can do everything yourself')).toBeVisible()
  await koen.getByRole('button', { name: 'Let the Spencer app read in fabrikam.com' }).click()
  await agree(koen)
  await expect(koen.getByRole('heading', { name: /^Granted/ })).toBeVisible({ timeout: 30_000 })
  await nele.goto(link)
  await openAndSignIn(nele, link, 'Nele Janssen')
  await expectConnected(nele)

  const fabrikam = await box.tenant('fabrikam')
  expectBlueprint(fabrikam, { environment: 'production', roles: [permissionIds['User.Read.All']], certificate })
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText('connected')
})
