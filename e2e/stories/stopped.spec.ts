import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { create, expectConnected } from './people'

/** An answer that nobody has a rule for: neither to be waited for nor somebody's to mend. */
const strange = { status: 400, body: { error: { code: 'notSupported', message: 'Operation not supported.' } } }

test('a run that Microsoft stops says what exists and what to do, its receipt holds it, and a new press makes only the rest', async ({
  company,
  signedIn,
}) => {
  const ours = await company('nobody grants')
  const { domain } = ours
  const made = async () => oursIn(await ours.tenant(), 'production')
  const { staff, admin, connection } = await signedIn(ours)
  await ours.strike({ inBatch: true, match: 'addPassword', ...strange })
  await create(admin, domain)
  await expect(admin.getByText('We could not go on')).toBeVisible()
  await expect(admin.getByText('Reason: notSupported')).toBeVisible()
  const kept = admin.getByRole('region', { name: 'What exists already, and stays' })
  await expect(kept.getByRole('listitem')).toHaveText([
    'the app',
    `the app as an enterprise application in ${domain}`,
    'the granted permissions',
  ])
  await expectAccessibleInEveryLanguage(admin)
  const [before] = await made()
  expect(before?.passwordCredentials).toEqual([])
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText('notSupported')

  await admin.getByRole('link', { name: 'Receipt' }).click()
  await expect(admin.getByRole('listitem').filter({ hasText: 'Make the secret' })).toContainText(
    /refused.*HTTP 400 notSupported/,
  )
  await expect(admin.getByRole('main')).toContainText('Our access')
  await expectAccessibleInEveryLanguage(admin)
  await admin.goBack()

  await admin.getByRole('link', { name: 'Begin again' }).click()
  await create(admin, domain)
  await expectConnected(admin)
  const application = expectBlueprint(await ours.tenant(), {
    environment: 'production',
    roles: [],
    certificate: null,
  })
  expect(application.appId).toBe(before?.appId)
  expect(application.passwordCredentials).toHaveLength(1)
})
