import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { certificateShown, confirmCertificate, create, expectConnected, makeCertificate, openAndSignIn } from './people'

test('what a rule of the tenant refuses is told by its number and not as a choice of theirs, and the link goes on working', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('every role')
  const { link } = await invited(ours, { environment: 'Staging' })
  await ours.strike({ host: 'login', match: '/authorize', refuse: { number: 53011 } })
  const admin = await aPerson()
  await admin.goto(link)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(admin.getByRole('heading', { name: 'Microsoft did not let this through' })).toBeVisible()
  const page = admin.getByRole('main')
  await expect(page).toContainText('where this account is at home, Microsoft sees a risk with it')
  await expect(page).toContainText('An administrator of your organisation.')
  await expect(page).toContainText(/AADSTS53011 · .* · [\da-f]{8}-/)
  await expect(page).not.toContainText('Cancel')
  await expectAccessibleInEveryLanguage(admin)
  await openAndSignIn(admin, link, ours.people.appAdmin)
  await expect(admin.getByRole('heading', { name: `What will be made in ${ours.domain}` })).toBeVisible()
})

test('staff who are not assigned hear who can assign them', async ({ aPerson }) => {
  const oscar = await aPerson()
  await oscar.goto('/staff/sign-in?why=refused&number=50105')
  await expect(oscar.getByRole('status')).toContainText('The app lets in only people who are assigned to it')
  await expect(oscar.getByRole('status')).toContainText('AADSTS50105')
  await expectAccessible(oscar)
})

test('a certificate that Microsoft refuses is Spencer’s to replace, on both pages, and the run goes on with the next one', async ({
  company,
  invited,
  asStaff,
  aPerson,
}) => {
  const ours = await company('role to activate')
  await ours.activate(ours.people.admin)
  const wish = { environment: 'Staging', access: 'Sign-in and user sync' } as const
  const { staff, link, connection } = await invited(ours, wish)
  const body = { error: { code: 'KeyCredentialsInvalidEndDate', message: 'Key credential end date is invalid.' } }
  await ours.strike({ match: 'applications\\(uniqueName', method: 'PATCH', status: 400, body })
  const admin = await aPerson()
  await openAndSignIn(admin, link, ours.people.admin)
  await create(admin, ours.domain)
  await expect(admin.getByText('Microsoft does not accept this certificate')).toBeVisible()
  await expect(admin.getByText('Spencer sees this and gives another')).toBeVisible()
  await expect(admin.getByRole('button', { name: /Go on|Begin/ })).toHaveCount(0)
  await expectAccessibleInEveryLanguage(admin)

  await staff.goto(connection)
  await expect(staff.getByText('Give another one here')).toBeVisible()
  await staff.getByText('Ledger: 1 changes').click()
  await expect(staff.getByText('Microsoft does not accept this certificate. Spencer gives another.')).toBeVisible()
  await staff.getByText('Replace it', { exact: true }).click()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(staff.getByText('Another Operator or Admin has to press it; you cannot.')).toBeVisible()
  await confirmCertificate(await asStaff('Admin'), connection)
  await staff.reload()
  const certificate = await certificateShown(staff)

  await admin.reload()
  await expect(admin.getByText('Spencer has given another certificate meanwhile.')).toBeVisible()
  await expect(admin.getByRole('main')).toContainText(certificate.sha1)
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Go on with this certificate' }).click()
  await expectConnected(admin)
  const roles = [permissionIds['User.Read.All']]
  expectBlueprint(await ours.tenant(), { environment: 'staging', roles, certificate })
})
