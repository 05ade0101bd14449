import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { create, expectConnected } from './people'

const day = 86_400_000

const dayOf = (date: Date, month: 'long' | 'short') =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'Europe/Brussels' })

test('B8: where a secret may live ninety days nobody is promised more, and every page names its day', async ({
  company,
  signedIn,
}) => {
  const ours = await company('plain')
  const { domain } = ours
  await ours.decide({
    defaultAppManagementPolicy: {
      isEnabled: true,
      applicationRestrictions: {
        passwordCredentials: [{ restrictionType: 'passwordLifetime', maxLifetime: 'P90D' }],
      },
    },
  })
  const { staff, admin, connection } = await signedIn(ours)
  await expect(admin.getByRole('main')).toContainText('for 24 months, or the longest your tenant allows')
  await create(admin, domain)
  await expectConnected(admin)

  const [application] = oursIn(await ours.tenant(), 'production')
  expect(application?.passwordCredentials).toHaveLength(1)
  const [secret] = application?.passwordCredentials ?? []
  const ends = new Date(secret?.endDateTime ?? '')
  expect(Math.abs(ends.getTime() - Date.now() - 90 * day)).toBeLessThan(day)
  await expect(admin.getByRole('main')).toContainText(dayOf(ends, 'long'))
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText(`to ${dayOf(ends, 'short')}`)
  await expect(staff.getByRole('main')).toContainText('90 days, by the tenant’s policy')
})
