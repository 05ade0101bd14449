import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { agree, certificateShown, create, expectConnected, linkIn, openAndSignIn } from './people'

test('an application administrator does all but the last step, and a colleague finishes it from a one-minute link', async ({
  company,
  invited,
  aPerson,
  mail,
}) => {
  const ours = await company('two people needed')
  const { admin: maker, granter } = ours.people
  const { staff, link, connection } = await invited(ours, { access: 'Sign-in and user sync' })
  const certificate = await certificateShown(staff)
  const nele = await aPerson()
  await openAndSignIn(nele, link, maker)
  await expect(nele.getByText('You can do everything but the last step')).toBeVisible()
  await create(nele, ours.domain)
  await expect(nele.getByText('One step left, for a colleague')).toBeVisible()
  await expectAccessibleInEveryLanguage(nele)

  await nele.getByRole('link', { name: 'See what is ready' }).click()
  await expect(nele.getByRole('heading', { name: 'Sign-in works. The permissions are not granted yet.' })).toBeVisible()
  await nele.getByRole('link', { name: 'Send your colleague the link' }).click()
  await nele.getByLabel('Name of your colleague').fill(granter.name)
  await nele.getByLabel('E-mail address').fill(granter.address)
  await nele.getByLabel('Language of the mail').selectOption('English')
  await nele.getByRole('button', { name: 'Mail the link' }).click()
  await expect(nele.getByText('The mail is on its way.')).toBeVisible()
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText('needs a colleague')

  const koen = await aPerson()
  await koen.goto(linkIn(await mail(granter.address, /./), 'join'))
  await expect(koen.getByRole('heading', { level: 1 })).toContainText(`${maker.name} asks you to take the last step`)
  await openAndSignIn(koen, koen.url(), granter)
  await expect(koen.getByText('You can do everything yourself')).toBeVisible()
  const [standing] = oursIn(await ours.tenant(), 'production')
  const app = koen.getByRole('region', { name: 'The app you allow this to' })
  await expect(app).toContainText(String(standing?.appId))
  await expect(app).toContainText(`${maker.name}, through this portal`)
  for (const uri of standing?.web?.redirectUris ?? []) await expect(app).toContainText(uri)
  await expectAccessibleInEveryLanguage(koen)
  await koen.getByRole('button', { name: `Let the Spencer app read in ${ours.domain}` }).click()
  await agree(koen)
  await expect(koen.getByRole('heading', { name: /^Granted/ })).toBeVisible()
  await nele.goto(link)
  await openAndSignIn(nele, link, maker)
  await expectConnected(nele)

  expectBlueprint(await ours.tenant(), {
    environment: 'production',
    roles: [permissionIds['User.Read.All']],
    certificate,
  })
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText('connected')
})
