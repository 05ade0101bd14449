import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { certificateShown, create, expectConnected, invite, linkIn, makeCertificate, openAndSignIn } from './people'

test('without a certificate the review page says who has to act and holds nothing to press; once it is given the page works', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  await box.post('settings', { activate: 'annika.vogel@alpineskihouse.com' })
  const staff = await asStaff('Oscar Claes')
  const domain = 'alpineskihouse.com'
  const wish = {
    customer: 'Alpine Ski House',
    domain,
    environment: 'Demo',
    access: 'Sign-in and user sync',
  } as const
  const link = linkIn(await mail(await invite(staff, { ...wish, withoutCertificate: true }), /./), 'join')
  const given = staff.getByRole('region', { name: 'Certificate for user sync' })
  await expect(given).toContainText('the customer cannot begin before it is there')

  const admin = await aPerson()
  await openAndSignIn(admin, link, 'Annika Vogel')
  await expect(admin.getByText('Spencer has to prepare something first')).toBeVisible()
  await expect(admin.getByText('let Oscar Claes know, and this page works as soon as it is there')).toBeVisible()
  await expect(admin.getByRole('main').getByRole('button')).toHaveCount(0)
  await expectAccessibleInEveryLanguage(admin)
  expect(oursIn(await box.tenant('alpine-ski-house'), 'demo')).toEqual([])

  await makeCertificate(staff)
  await given.getByRole('button', { name: 'Give this certificate' }).click()
  await expect(given).toContainText('Given, not registered yet.')
  const certificate = await certificateShown(staff)

  await admin.reload()
  await expect(admin.getByText('Spencer has to prepare something first')).toHaveCount(0)
  await expect(admin.getByText('A certificate of Spencer’s, until')).toBeVisible()
  await create(admin, domain)
  await expectConnected(admin)
  const roles = [permissionIds['User.Read.All']]
  expectBlueprint(await box.tenant('alpine-ski-house'), { environment: 'demo', roles, certificate })
})
