import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { account, agreeIfAsked, openAndSignIn, pick } from './people'
import { personalAccount } from './shapes'

test('a sign-in that another browser finishes is refused, and the first one can still begin again', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('registered by hand')
  const { link } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson()
  await admin.goto(link)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(account(admin, ours.people.admin)).toBeVisible()

  const thief = await aPerson()
  await thief.goto(admin.url())
  await pick(thief, ours.people.admin)
  await agreeIfAsked(thief)
  await expect(thief).toHaveURL(/join\/refused\?why=other_browser/)
  await expect(thief.getByRole('heading', { name: 'This sign-in began in another browser' })).toBeVisible()

  await admin.goto(link)
  await expect(admin.getByRole('button', { name: 'Continue with Microsoft' })).toBeVisible()
})

test('a sign-in counts once: its answer sent again is refused, and the link leads back to where one was', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('every role')
  const { link } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson()
  const answer = admin.waitForRequest(/\/auth\/callback\?.*code=/)
  await openAndSignIn(admin, link, ours.people.appAdmin)
  await admin.goto((await answer).url())
  await expect(admin.getByRole('heading', { name: 'This sign-in was already finished' })).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)
  await openAndSignIn(admin, link, ours.people.appAdmin)
  await expect(admin.getByRole('heading', { name: `What will be made in ${ours.domain}` })).toBeVisible()
})

test('an account of another tenant and a personal one get no further than Microsoft, and the invitation keeps working', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('secrets of 180 days')
  const { staff, link, connection } = await invited(ours, { environment: 'Staging' })
  for (const stranger of [(await company('plain')).people.admin, personalAccount]) {
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
  await openAndSignIn(admin, link, ours.people.admin)
  await expect(admin.getByRole('heading', { name: `What will be made in ${ours.domain}` })).toBeVisible()
})

test('A9: a guest is refused by a rule of Spencer’s, also with an administrator’s role, until staff let that partner in', async ({
  company,
  signedIn,
}) => {
  const ours = await company('strict')
  const { guest: partner } = ours.people
  const { staff, admin: guest, connection, link } = await signedIn(ours, { environment: 'Staging', as: partner })
  await expect(guest.getByRole('heading', { name: 'Spencer does not let guests do this' })).toBeVisible()
  await expect(guest.getByRole('link', { name: 'I would rather do it by hand' })).toBeVisible()
  await expect(guest.getByText('at Spencer will help you')).toBeVisible()
  await expectAccessibleInEveryLanguage(guest)

  await staff.goto(connection)
  await staff.getByText('Let a partner’s guests in').click()
  await staff.getByLabel('Domain or tenant id of the partner').fill(partner.address.split('@')[1] ?? '')
  await staff.getByRole('button', { name: 'Look up the partner' }).click()
  await expectAccessible(staff)
  await staff.getByRole('button', { name: 'Let its guests in' }).click()
  await expect(staff.getByText('may sign in here. Their role in the customer’s tenant decides')).toBeVisible()

  await openAndSignIn(guest, link, partner)
  await expect(guest.getByText('You can do everything yourself')).toBeVisible()
  await staff.getByRole('button', { name: 'Let them in no longer' }).click()
  await expect(staff.getByText('No guest may sign in, whatever their role.')).toBeVisible()
  await guest.reload()
  await expect(guest).toHaveURL(/join\/refused\?why=signed_out/)
})

test('a link that half the world presses holds up whoever presses it, says so, and works again a minute later', async ({
  company,
  invited,
  aPerson,
  sql,
}) => {
  const ours = await company('guest administrates')
  const { link, id } = await invited(ours)
  const admin = await aPerson()
  const press = async () => {
    await admin.goto(link)
    await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  }
  await press()
  await expect(account(admin, ours.people.admin)).toBeVisible()

  const tally = (change: string) =>
    sql(
      `update "Counter" t set ${change} from "Invitation" i
        where i."connectionId" = $1 and t.key = 'invitation:' || i.id returning key`,
      [id],
    )
  expect(await tally('points = 60')).toHaveLength(1)
  await press()
  await expect(admin.getByRole('heading', { name: 'Too many sign-ins in a minute' })).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)

  await tally(`expire = now() - interval '1 millisecond'`)
  await press()
  await expect(account(admin, ours.people.admin)).toBeVisible()
})
