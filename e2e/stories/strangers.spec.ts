import { expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { agreeIfAsked, invite, linkIn, openAndSignIn, pick } from './people'

test('a sign-in that another browser finishes is refused, and the first one can still begin again', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Litware', domain: 'litware.com', environment: 'Demo' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  const admin = await aPerson()
  await admin.goto(link)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(admin.getByRole('button', { name: /Bart Cools/ })).toBeVisible()

  const thief = await aPerson()
  await thief.goto(admin.url())
  await pick(thief, 'Bart Cools')
  await agreeIfAsked(thief)
  await expect(thief).toHaveURL(/join\/refused\?why=other_browser/)
  await expect(thief.getByRole('heading', { name: 'This sign-in began in another browser' })).toBeVisible()

  await admin.goto(link)
  await expect(admin.getByRole('button', { name: 'Continue with Microsoft' })).toBeVisible()
})

test('a sign-in counts once: its answer sent again is refused, and the link leads back to where one was', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Contoso', domain: 'contoso.com', environment: 'Demo' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  const admin = await aPerson()
  const answer = admin.waitForRequest(/\/auth\/callback\?.*code=/)
  await openAndSignIn(admin, link, 'Emma Willems')
  await admin.goto((await answer).url())
  await expect(admin.getByRole('heading', { name: 'This sign-in was already finished' })).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)
  await openAndSignIn(admin, link, 'Emma Willems')
  await expect(admin.getByRole('heading', { name: 'What will be made in contoso.com' })).toBeVisible()
})

test('an account of another tenant and a personal one get no further than Microsoft, and the invitation keeps working', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Adventure Works', domain: 'adventure-works.com', environment: 'Staging' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  const connection = staff.url()
  for (const stranger of ['Charlotte Leroy', 'Sam Rivera']) {
    const person = await aPerson()
    await person.goto(link)
    await person.getByRole('button', { name: 'Continue with Microsoft' }).click()
    await person.getByText('Use another account').click()
    await pick(person, stranger)
    await expect(person.getByRole('heading', { name: 'That account is not in this tenant' })).toBeVisible()
  }
  await staff.goto(connection)
  await expect(staff.getByRole('region', { name: 'How far it came' })).toContainText(/Signed in\s*not yet/)
  const admin = await aPerson()
  await openAndSignIn(admin, link, 'Matthias Becker')
  await expect(admin.getByRole('heading', { name: 'What will be made in adventure-works.com' })).toBeVisible()
})

test('a guest is refused, also with an administrator’s role, and told who can do it', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Woodgrove Bank', domain: 'woodgrovebank.com', environment: 'Staging' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  const guest = await aPerson()
  await openAndSignIn(guest, link, 'Marie Dubois')
  await expect(guest.getByRole('heading', { name: 'You are a guest in this tenant' })).toBeVisible()
  await expect(guest.getByText('Forward the mail from Spencer to that colleague.')).toBeVisible()
})

test('a link that half the world presses holds up whoever presses it, says so, and works again a minute later', async ({
  asStaff,
  aPerson,
  mail,
  sql,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Graphic Design Institute', domain: 'graphicdesigninstitute.com' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  const connection = staff.url().split('?')[0]?.split('/').at(-1)
  const admin = await aPerson()
  const press = async () => {
    await admin.goto(link)
    await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  }
  await press()
  await expect(admin.getByRole('button', { name: /Ilse Thijs/ })).toBeVisible()

  const tally = (change: string) =>
    sql(
      `update "Counter" t set ${change} from "Invitation" i
        where i."connectionId" = $1 and t.key = 'invitation:' || i.id returning key`,
      [connection],
    )
  expect(await tally('points = 60')).toHaveLength(1)
  await press()
  await expect(admin.getByRole('heading', { name: 'Too many sign-ins in a minute' })).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)

  await tally(`expire = now() - interval '1 millisecond'`)
  await press()
  await expect(admin.getByRole('button', { name: /Ilse Thijs/ })).toBeVisible()
})
