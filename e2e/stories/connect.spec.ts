import { expectAccessible } from './accessible'
import { agree, expect, invite, openAndSignIn, portal, test } from './fixtures'
import { filesWith, literally } from './scan'

type World = { tenants: { key: string; applications: Record<string, unknown>[] }[] }

for (const story of [
  {
    customer: 'Contoso',
    domain: 'contoso.com',
    key: 'contoso',
    admin: 'Marie Dubois',
    access: 'Sign-in and user sync',
    groups: true,
  },
  {
    customer: 'Proseware',
    domain: 'proseware.com',
    key: 'proseware',
    admin: 'Charlotte Leroy',
    access: 'Sign-in only',
    groups: false,
  },
] as const) {
  test(`from invitation to stored secret: ${story.access}${story.groups ? ' with security groups' : ''}`, async ({
    asStaff,
    aPerson,
    mail,
    box,
  }) => {
    const staff = await asStaff('Oscar Claes')
    const contact = await invite(staff, story)
    const invitation = await mail(contact, /./)
    const link = invitation.links.find((one) => one.includes('/join/')) ?? ''

    const admin = await aPerson()
    await admin.goto(link)
    await expectAccessible(admin)
    await openAndSignIn(admin, link, story.admin)
    await expectAccessible(admin)
    await admin.getByRole('button', { name: `Create the Spencer app in ${story.domain}` }).click()
    await agree(admin)
    await expect(admin.getByRole('heading', { name: /^Connected/ })).toBeVisible()
    await expect(admin.getByText('Our access has been withdrawn.')).toBeVisible()
    await expectAccessible(admin)

    const world = (await box.get('world')) as World
    const made = world.tenants.find(({ key }) => key === story.key)?.applications.filter(isOurs) ?? []
    expect(made).toHaveLength(1)

    const handover = await mail('oscar.claes@spencer.example', new RegExp(story.customer))
    const handoffLink = handover.links.find((one) => one.includes('/handoff/')) ?? ''
    await staff.goto(handoffLink)
    const answer = staff.waitForResponse(/\/claim$/)
    await staff.getByRole('button', { name: 'Show the secret' }).click()
    const claimed = await (await answer).text()
    const [secret] = secretText.exec(claimed) ?? []
    await expect(staff.getByText('Application (client) ID', { exact: true })).toBeVisible()
    await expectAccessible(staff)
    await staff.getByRole('button', { name: 'Stored in the back office' }).click()
    await expect(staff.getByText('Application (client) ID', { exact: true })).toBeHidden()
    await staff.goto(`${portal()}/staff/connections?search=${story.domain}`)
    await expect(staff.getByRole('main')).toContainText('connected')
    await expectAccessible(staff)

    const key = handoffLink.split('#')[1]
    if (!secret || !key) throw new Error('There was no secret or no key to look for')
    const forbidden = [secret, key].map(literally).join('|')
    expect(await filesWith(process.env.STORIES_FOLDER ?? '', new RegExp(forbidden))).toEqual([])
  })
}

/** As Entra writes them: 40 characters with a tilde. */
const secretText = /[\w.~-]{3}8Q~[\w.~-]{34}/

const isOurs = (application: Record<string, unknown>) => String(application.uniqueName ?? '').startsWith('spencer-')

test('an invitation that nobody minted, and a page nobody may see, say so without telling more', async ({
  aPerson,
}) => {
  const page = await aPerson()
  await page.goto(`${portal()}/join/nothing-like-a-token`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(`${portal()}/connect/00000000-0000-4000-8000-000000000000/review`)
  await expect(page).toHaveURL(/join\/refused/)
})
