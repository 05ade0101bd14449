import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import type { GraphTool } from './box'
import type { Company } from './company'
import { expect, test } from './fixtures'
import { agreeIfAsked, expectConnected, linkIn, openAndSignIn, pick } from './people'

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

  const give = (appId: string, secretText: string) => hand(admin, { appId, secretText }, '2028-11-22')
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
  await staff.reload()
  await expect(staff.getByText('Stored in the back office.'), 'after a reload as well').toBeVisible()
  await admin.reload()
  await expect(admin.getByText('stored at Spencer')).toBeVisible()
})

test('B27 and B28: by hand with a wrong redirect is never called connected: the look shows it, the person agrees, and then it is', async ({
  company,
  invited,
  aPerson,
  mail,
}) => {
  const ours = await company('large')
  const { staff, link: invitation, connection, contact } = await invited(ours, { environment: 'Staging' })
  const graph = await ours.graph()
  const made = await makeByHand(graph, { web: { redirectUris: ['https://wrong.example/callback'] } })
  const admin = await aPerson()
  await openAndSignIn(admin, invitation, ours.people.admin)
  await admin.getByRole('link', { name: 'Do it by hand' }).click()
  await hand(admin, made, '')
  await expect(admin.getByText('The secret works. It is sealed and on its way to Spencer.')).toBeVisible()

  const { text } = await mail(contact, /the secret works, the rest has not been looked at/)
  expect(text).toContain('We assume that the secret ends on')
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText(
    `${ours.domain} · the secret works, the rest has not been looked at`,
  )
  const known = staff.getByRole('region', { name: 'Made by hand' })
  await expect(known).toContainText('Redirect URI')
  await expect(known).toContainText('not known: not looked at yet')
  await expect(staff.getByRole('region', { name: 'How far it came' })).toContainText('Grantednot yet')
  await expectAccessible(staff)

  await openAndSignIn(admin, invitation, ours.people.admin)
  await expect(admin.getByRole('heading', { name: 'The secret works. The rest has not been looked at.' })).toBeVisible()
  await expect(admin.getByRole('main')).not.toContainText('Connected')
  await expect(admin.getByText('We assume that the secret ends on')).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)
  const calendar = await admin.request.get(`/api/calendar/${connection.split('/').at(-1)}`)
  expect(await calendar.text()).toContain('We assume this date')
  await admin.getByRole('link', { name: 'Receipt', exact: true }).click()
  await expect(admin.getByRole('heading', { name: 'Handed over by hand' })).toBeVisible()
  await expect(admin.getByRole('main')).toContainText(made.appId)
  await expect(admin.getByRole('main')).toContainText('not known: not looked at yet')
  await expectAccessible(admin)
  await admin.getByRole('link', { name: 'See how it stands' }).click()

  await admin.getByRole('link', { name: 'Let us check the rest' }).click()
  await expect(admin.getByRole('main')).not.toContainText('Create the Spencer app')
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Let us check the rest' }).click()
  await agreeIfAsked(admin, ({ pathname }) => /\/(run|done)$/.test(pathname))
  await expect(admin.getByText(`This is not as agreed in ${ours.domain} yet`)).toBeVisible()
  await expect(admin.getByText(/the address that sign-in returns to/)).toBeVisible()
  expect((await appOf(ours, made.appId))?.web?.redirectUris).toEqual(['https://wrong.example/callback'])
  await admin.getByRole('button', { name: 'Set this right' }).click()
  await agreeIfAsked(admin, ({ pathname }) => /\/(run|done)$/.test(pathname))
  await expectConnected(admin)
  await expect(admin.getByRole('main')).not.toContainText('We assume')

  const { applications } = await ours.tenant()
  expect(applications.filter(({ displayName }) => /Spencer/.test(displayName ?? ''))).toHaveLength(1)
  expect((await appOf(ours, made.appId))?.passwordCredentials).toHaveLength(1)
  await staff.reload()
  await expect(staff.getByRole('main')).toContainText(`${ours.domain} · connected`)
  await expect(known).toContainText('as agreed, seen on')
  await mail(contact, /connected to Spencer/)
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
  await expect(admin.getByLabel('Application (client) ID', { exact: true })).toHaveValue(/^7b0f1c1e-/)
})

async function hand(admin: Page, { appId, secretText }: { appId: string; secretText: string }, endsAt: string) {
  await admin.getByLabel('Application (client) ID', { exact: true }).fill(appId)
  await admin.getByLabel('Value', { exact: true }).fill(secretText)
  await admin.getByLabel('Expires', { exact: true }).fill(endsAt)
  await admin.getByRole('button', { name: 'Hand the secret to Spencer' }).click()
}

async function appOf(company: Company, appId: string) {
  return (await company.tenant()).applications.find((one) => one.appId === appId)
}

/** What somebody does in Entra's own pages, by the requests that those pages send. */
async function makeByHand(graph: GraphTool, settings: object = {}) {
  const { id, appId = '' } = await graph('POST', '/applications', { displayName: 'Spencer, by hand', ...settings })
  await graph('POST', '/servicePrincipals', { appId })
  const made = await graph('POST', `/applications/${id}/addPassword`, { passwordCredential: {} })
  const { secretText = '', keyId = '' } = made
  return { appId, secretText, keyId }
}
