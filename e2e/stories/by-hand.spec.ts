import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import type { GraphTool } from './box'
import { expect, test } from './fixtures'
import { agreeIfAsked, linkIn, pick } from './people'

test('a secret made by hand is pasted once, tried at Microsoft, and collected by Spencer like any other', async ({
  company,
  team,
  invited,
  aPerson,
  mail,
  guard,
}) => {
  const ours = await company('large')
  const { staff, link: invitation } = await invited(ours, { environment: 'Staging' })
  const made = await makeByHand(await ours.graph())
  guard('pasted secret', made.secretText)

  const admin = await aPerson()
  await admin.goto(invitation)
  await admin.getByRole('link', { name: 'I would rather do it by hand' }).click()
  await admin.getByRole('button', { name: 'Sign in to hand over the secret safely' }).click()
  await pick(admin, ours.people.admin)
  await agreeIfAsked(admin)
  await expect(admin.getByRole('heading', { name: 'Hand over the secret safely' })).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)

  const give = async (applicationId: string, secret: string) => {
    await admin.getByLabel('Application (client) ID', { exact: true }).fill(applicationId)
    await admin.getByLabel('Value', { exact: true }).fill(secret)
    await admin.getByLabel('Expires', { exact: true }).fill('2028-11-22')
    await admin.getByRole('button', { name: 'Hand the secret to Spencer' }).click()
  }
  await give(made.appId, made.keyId)
  await expect(admin.getByText('This is the Secret ID.').first()).toBeVisible()
  await expectAccessible(admin)
  await give(made.secretText, made.appId)
  await expect(admin.getByText('The two are swapped').first()).toBeVisible()
  await give(made.appId, `${made.secretText.slice(0, -4)}AAAA`)
  await expect(admin.getByText('Microsoft does not accept this secret.').first()).toBeVisible()
  await give(made.appId, ` "${made.secretText}" `)
  await expect(admin.getByText('The secret works. It is sealed and on its way to Spencer.')).toBeVisible()
  await expect(admin.getByText(/until 22 November 2028/)).toBeVisible()
  expect(await admin.getByLabel('Value', { exact: true }).inputValue()).toBe('')
  await expectAccessible(admin)

  const link = linkIn(await mail(team.Operator.address, new RegExp(ours.name)), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await staff.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(staff.getByText(made.secretText)).toBeVisible()
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('Stored in the back office.')).toBeVisible()
  await admin.reload()
  await expect(admin.getByText('stored at Spencer')).toBeVisible()
})

test('the form for it works with JavaScript off', async ({ company, invited, aPerson }) => {
  const ours = await company('large')
  const { link: invitation } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson({ javaScriptEnabled: false })
  await admin.goto(`${invitation}/by-hand`)
  await admin.getByRole('button', { name: 'Sign in to hand over the secret safely' }).click()
  await pick(admin, ours.people.engineer)
  await agreeIfAsked(admin)
  await admin.getByLabel('Application (client) ID', { exact: true }).fill('7b0f1c1e-6a1e-4a0c-9f5b-0d7f4d0f6a11')
  await admin.getByLabel('Value', { exact: true }).fill('wid8Q~a-value-of-nobody-that-works-nowhere')
  await admin.getByLabel('Expires', { exact: true }).fill('2028-11-22')
  await admin.getByRole('button', { name: 'Hand the secret to Spencer' }).click()
  await expect(admin.getByText('There is no app with this Application (client) ID').first()).toBeVisible()
  await expect(admin.getByLabel('Expires', { exact: true })).toHaveValue('2028-11-22')
  await expect(admin.getByLabel('Value', { exact: true })).toHaveValue('')
})

/** What somebody does in Entra's own pages, by the requests that those pages send. */
async function makeByHand(graph: GraphTool) {
  const { id, appId = '' } = await graph('POST', '/applications', { displayName: 'Spencer, by hand' })
  await graph('POST', '/servicePrincipals', { appId })
  const made = await graph('POST', `/applications/${id}/addPassword`, { passwordCredential: {} })
  const { secretText = '', keyId = '' } = made
  return { appId, secretText, keyId }
}
