import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { create, expectConnected } from './people'

/** A request of the run is on its way, and Microsoft takes its time to answer. */
const slowly = { host: 'graph', method: 'PATCH', match: '/servicePrincipals', delayMs: 10_000 } as const

test('an Admin stops a customer during their run: it waits and says since when, another Admin lifts, and it makes one registration', async ({
  company,
  signedIn,
  asStaff,
  aPerson,
}) => {
  const ours = await company('plain')
  const { name, domain } = ours
  const { admin, connection, link } = await signedIn(ours)
  const an = await asStaff('Admin')
  await an.goto(connection)
  await ours.strike(slowly)
  await create(admin, domain)

  await an.getByRole('link', { name: `Stop everything for ${name}` }).click()
  await expect(an.getByText('This would wait: 1 run.')).toBeVisible()
  await an.getByLabel('Why').fill('A token leaked')
  await an.getByRole('button', { name: `Stop for ${name}` }).click()
  await expect(an.getByText('You stopped it, so another Admin lifts it.')).toBeVisible()
  await expect(an.getByRole('button', { name: /Lift/ })).toHaveCount(0)
  await expectAccessible(an)

  await expect(admin.getByRole('heading', { name: 'Waiting for Spencer' })).toBeVisible()
  await expect(admin.getByText(/^Stopped by Spencer since .*20\d\d/)).toBeVisible()
  await expect(admin.getByText('Nothing is lost: what exists stays')).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)
  const [made, ...others] = oursIn(await ours.tenant(), 'production')
  expect(made?.passwordCredentials).toEqual([])
  expect(others).toEqual([])

  const another = await aPerson()
  await another.goto(link)
  await expect(another.getByText(/^Stopped by Spencer since/)).toBeVisible()
  await expect(another.getByRole('button', { name: 'Continue with Microsoft' })).toHaveCount(0)
  await expectAccessibleInEveryLanguage(another)

  const lotte = await asStaff('second Admin')
  await lotte.goto(connection)
  await expect(lotte.getByText(`${name} is stopped since`)).toBeVisible()
  await expectAccessible(lotte)
  await lotte.getByRole('link', { name: 'lifts it' }).click()
  await lotte.getByRole('button', { name: `Lift the stop for ${name}` }).click()
  await expect(lotte.getByRole('button', { name: `Stop for ${name}` })).toBeVisible()

  await expectConnected(admin)
  const application = expectBlueprint(await ours.tenant(), { environment: 'production', roles: [], certificate: null })
  expect(application.appId).toBe(made?.appId)
  expect(application.passwordCredentials).toHaveLength(1)
})
