import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { certificateShown, create, expectConnected, makeCertificate, openAndSignIn } from './people'

test('without a certificate the review page says who has to act and holds nothing to press; once it is given the page works', async ({
  company,
  team,
  invited,
  aPerson,
}) => {
  const ours = await company('role to activate')
  await ours.activate(ours.people.admin)
  const wish = { environment: 'Demo', access: 'Sign-in and user sync', withoutCertificate: true } as const
  const { staff, link } = await invited(ours, wish)
  const given = staff.getByRole('region', { name: 'Certificate for user sync' })
  await expect(given).toContainText('the customer cannot begin before it is there')

  const admin = await aPerson()
  await openAndSignIn(admin, link, ours.people.admin)
  await expect(admin.getByText('Spencer has to prepare something first')).toBeVisible()
  await expect(
    admin.getByText(`let ${team.Operator.name} know, and this page works as soon as it is there`),
  ).toBeVisible()
  await expect(admin.getByRole('main').getByRole('button')).toHaveCount(0)
  await expectAccessibleInEveryLanguage(admin)
  expect(oursIn(await ours.tenant(), 'demo')).toEqual([])

  await makeCertificate(staff)
  await given.getByRole('button', { name: 'Give this certificate' }).click()
  await expect(given).toContainText('Given, not registered yet.')
  const certificate = await certificateShown(staff)

  await admin.reload()
  await expect(admin.getByText('Spencer has to prepare something first')).toHaveCount(0)
  await expect(admin.getByText('A certificate of Spencer’s, until')).toBeVisible()
  await create(admin, ours.domain)
  await expectConnected(admin)
  const roles = [permissionIds['User.Read.All']]
  expectBlueprint(await ours.tenant(), { environment: 'demo', roles, certificate })
})
