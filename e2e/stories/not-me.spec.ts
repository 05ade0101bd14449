import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLanguage } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { agree, inviteAgain, linkIn, openAndSignIn, showSecret } from './people'

test('a secret that somebody else opened goes with the customer’s next press, before another is made, and everybody reads so', async ({
  company,
  team,
  connected,
  asStaff,
  mail,
  guard,
}) => {
  const ours = await company('plain')
  const { domain } = ours
  const { Operator: oscar, Admin: an } = team
  const { staff, admin, contact, connection } = await connected(ours)
  const [opened] = await secrets()
  const { link } = await newestHandoff('')
  const other = await asStaff('Admin')
  await collect(other, link)

  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('There is nothing to show behind this link.')).toBeVisible()
  await staff.getByText('It was not stored, or it was not you?').click()
  await staff.getByRole('button', { name: 'Ask the customer for another secret' }).click()
  await expect(staff.getByText('Asked. The mails go out now')).toBeVisible()
  const { text: news } = await mail(oscar.address, /a secret was opened by somebody else/)
  expect(news).toContain(an.name)
  expect(news).toContain('It works at Microsoft until the customer presses.')
  const asked = await mail(contact, /the secret has to be replaced/)
  expect(asked.text).toContain('As soon as you press, it goes from your tenant and a new one is made.')
  expect(asked.text).toContain(
    `Colleagues then cannot sign in until Spencer has stored the new one; ${oscar.name} knows.`,
  )
  expect(await secrets(), 'nothing has gone yet').toEqual([opened])

  const renewal = linkIn(asked, 'join')
  await openAndSignIn(admin, renewal, ours.people.admin)
  const page = admin.getByRole('main')
  await expect(page).toContainText('This step removes it from your tenant at once, and makes a new one.')
  await expect(page).toContainText(`until Spencer has stored the new one; ${oscar.name} has been told to be ready.`)
  await expect(page).toContainText(`begins with ${opened?.hint}…`)
  await expect(page).not.toContainText('keeps working')
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('button', { name: `Renew the secret in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Renewed/ })).toBeVisible()
  await expect(page).not.toContainText('keeps working')
  const [next, ...more] = await secrets()
  expect(next?.keyId).not.toBe(opened?.keyId)
  expect(more).toEqual([])

  await admin.getByRole('link', { name: 'Receipt' }).click()
  await expect(page.getByRole('listitem'), 'in one run, and in this order').toHaveText([
    new RegExp(`^Remove our secret: ${opened?.displayName}\\s*done`),
    /^Make the secret\s*done/,
  ])
  const { text, link: newLink } = await newestHandoff(link)
  expect(text).toContain('The one before was opened by somebody else and is gone from their tenant')
  await collect(staff, newLink)
  await inviteAgain(staff, connection, 'To renew the secret')
  await openAndSignIn(admin, linkIn(await mail(contact, /the secret ends on/), 'join'), ours.people.admin)
  await expect(page, 'of a secret that is trusted').toContainText('keeps working until Spencer uses the new one')
  await expect(page).not.toContainText('Somebody else')

  async function secrets() {
    return oursIn(await ours.tenant(), 'production').flatMap(({ passwordCredentials }) => passwordCredentials ?? [])
  }

  async function newestHandoff(before: string) {
    const newest = async () => mail(oscar.address, /collect the secret/)
    await expect.poll(async () => linkIn(await newest(), 'handoff'), 'the mail about it').not.toBe(before)
    const letter = await newest()
    const key = linkIn(letter, 'handoff')
    guard('key', key.split('#')[1] ?? '')
    return { text: letter.text, link: key }
  }

  /** Shows the secret and says that it is stored. */
  async function collect(page: Page, handoff: string) {
    await page.goto(handoff)
    const bundle = await showSecret(page)
    guard('secret', bundle.secret)
    await page.getByRole('button', { name: /^Stored/ }).click()
    await expect(page.getByText('Metadata URL', { exact: true })).toBeHidden()
  }
})
