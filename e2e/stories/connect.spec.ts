import { agree, expect, invite, openAndSignIn, portal, test } from './fixtures'

type World = { tenants: { key: string; applications: Record<string, unknown>[] }[] }

const secretText = /[\w.~-]{3}8Q~[\w.~-]{34}/

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
    await openAndSignIn(admin, link, story.admin)
    await admin.getByRole('button', { name: `Create the Spencer app in ${story.domain}` }).click()
    await agree(admin)
    await expect(admin.getByRole('heading', { name: /^Connected/ })).toBeVisible()
    await expect(admin.getByText('Our access has been withdrawn.')).toBeVisible()

    const world = (await box.get('world')) as World
    const made = world.tenants.find(({ key }) => key === story.key)?.applications.filter(isOurs) ?? []
    expect(made).toHaveLength(1)

    const handover = await mail('oscar.claes@spencer.example', new RegExp(story.customer))
    await staff.goto(handover.links.find((one) => one.includes('/handoff/')) ?? '')
    await expect(staff.getByText(secretText)).toHaveCount(0)
    await staff.getByRole('button', { name: 'Show the secret' }).click()
    await expect(staff.getByRole('button', { name: /Stored in the back office/ })).toBeVisible()
    await expect(staff.getByText('Application (client) ID')).toBeVisible()
    await staff.getByRole('button', { name: /Stored in the back office/ }).click()
    await staff.goto(`${portal()}/staff/connections`)
    await expect(
      staff
        .getByRole('row', { name: new RegExp(story.customer) })
        .or(staff.getByRole('listitem').filter({ hasText: story.customer })),
    ).toContainText('connected')
  })
}

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
