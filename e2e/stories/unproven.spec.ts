import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { create, goOnUntil } from './people'

test('B5 and B7: a secret that a policy keeps out is made and not tested yet, with the number; let in, the portal sees by itself that it works', async ({
  company,
  signedIn,
  mail,
}) => {
  const ours = await company('plain')
  const { staff, admin, contact, connection } = await signedIn(ours)
  await ours.turn({ blocksWorkloads: true })
  await create(admin, ours.domain)
  await expect(admin.getByRole('heading', { name: 'Made, not tested yet.' })).toBeVisible()
  await expect(admin.getByText('A rule of the tenant (Conditional Access) stops this.')).toBeVisible()
  await expect(admin.getByText('AADSTS53003', { exact: true })).toBeVisible()
  await expect(admin.getByText('We test it again by ourselves, until')).toBeVisible()
  await expect(admin.getByRole('main')).not.toContainText('tested and working')
  await expectAccessible(admin)

  const { text } = await mail(contact, /the Spencer app is made, not tested yet/)
  expect(text).toContain('AADSTS53003')
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText(`${ours.domain} · made, not tested yet`)
  await expect(staff.getByRole('region', { name: 'Credentials' })).toContainText('AADSTS53003')
  await expectAccessible(staff)

  await ours.turn({ blocksWorkloads: false })
  await reloadUntilConnected(admin)
  await staff.reload()
  await expect(staff.getByRole('main')).toContainText(`${ours.domain} · connected`)
  await expect(staff.getByRole('region', { name: 'Timeline' })).toContainText('tested the secret again, and it works')
})

test('B6: an app that is switched off is offered as such, and called connected once it is on and works', async ({
  company,
  signedIn,
}) => {
  const ours = await company('registered by hand')
  const { admin } = await signedIn(ours)
  const byHand = (await ours.tenant()).applications.find(({ displayName }) => displayName === 'Spencer SSO')
  const turn = (accountEnabled: boolean) =>
    ours.turn({ servicePrincipals: { [byHand?.appId ?? '']: { accountEnabled, appRoleAssignmentRequired: true } } })
  await turn(false)
  await create(admin, ours.domain)
  await expect(admin.getByText('This app is switched off: nobody can sign in')).toBeVisible()
  await expect(admin.getByText('Only people who are assigned to this app may sign in.')).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Take this app over' }).click()
  await goOnUntil(admin, /^Switched off in your tenant/)
  await expect(admin.getByText('AADSTS7000112')).toBeVisible()
  await expectAccessible(admin)

  await turn(true)
  await reloadUntilConnected(admin)
  await expect(admin.getByText('Only people who are assigned to this app may sign in.')).toBeVisible()
})

/** Nobody presses anything: the portal tries the secret again by itself. */
async function reloadUntilConnected(admin: Page): Promise<void> {
  await expect(async () => {
    await admin.reload()
    expect(await admin.getByRole('heading', { name: /^Connected/ }).isVisible()).toBe(true)
  }).toPass()
  await expect(admin.getByText('tested and working')).toBeVisible()
}
