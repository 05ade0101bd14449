import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { agreeIfAsked, create, expectConnected, invite, linkIn, openAndSignIn } from './people'

test('a secret opens once: not for a Viewer, not after a stale sign-in, then for one person, and for nobody after', async ({
  asStaff,
  aPerson,
  mail,
  sql,
  guard,
}) => {
  const oscar = await asStaff('Oscar Claes')
  const wish = { customer: 'Woodgrove Bank', domain: 'woodgrovebank.com' } as const
  const admin = await aPerson()
  const invitation = linkIn(await mail(await invite(oscar, wish), /Production/), 'join')
  await admin.goto(invitation)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await admin.getByRole('button', { name: /Filip Maertens/ }).click()
  await admin.getByRole('button', { name: 'Approve' }).click()
  await agreeIfAsked(admin)
  await create(admin, wish.domain)
  await expectConnected(admin)
  const link = linkIn(await mail('oscar.claes@spencer.example', /Woodgrove/), 'handoff')
  guard('key', link.split('#')[1] ?? '')

  const veerle = await asStaff('Veerle Peeters')
  await veerle.goto(link)
  await veerle.getByRole('button', { name: 'Show the secret' }).click()
  await expect(veerle.getByText('Your role is Viewer: it does not open secrets.')).toBeVisible()
  await expectAccessible(veerle)

  const stranger = await aPerson()
  await stranger.goto(link)
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await stranger.getByRole('button', { name: 'Sign in with Microsoft' }).click()
  await stranger.getByRole('button', { name: 'Sign in with Microsoft' }).click()
  await stranger.getByRole('button', { name: /An Janssens/ }).click()
  const earlier = `"authenticatedAt" = now() - interval '11 minutes'`
  await sql(`update "Session" set ${earlier} from "Person" p where p.id = "personId" and p.name = 'An Janssens'`)
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await expect(stranger.getByText('You signed in more than ten minutes ago.')).toBeVisible()
  await expectAccessible(stranger)
  await stranger.getByRole('button', { name: 'Sign in with Microsoft' }).click()
  await stranger.getByRole('button', { name: 'Sign in with Microsoft' }).click()
  await stranger.getByRole('button', { name: /An Janssens/ }).click()
  const answer = stranger.waitForResponse(/\/claim$/)
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  const { bundle } = await (await answer).json()
  guard('secret', bundle.secret)
  await stranger.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(stranger.getByText(bundle.secret)).toBeVisible()
  await stranger.reload()
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await expect(
    stranger.getByText('Metadata URL', { exact: true }),
    'the tab that opened it may ask again',
  ).toBeVisible()

  await oscar.goto(link)
  await oscar.getByRole('button', { name: 'Show the secret' }).click()
  await expect(oscar.getByText('There is nothing to show behind this link.')).toBeVisible()
  await expectAccessible(oscar)

  await admin.reload()
  await expect(admin.getByText(/opened on .* by a Spencer colleague/)).toBeVisible()

  await oscar.getByText('Opened already, and it was not you?').click()
  await oscar.getByRole('button', { name: 'Ask the customer for another secret' }).click()
  await expect(oscar.getByText('Asked. The mails go out now')).toBeVisible()
  await stranger.reload()
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await expect(stranger.getByText('There is nothing to show behind this link.'), 'not even for that tab').toBeVisible()
  expect(linkIn(await mail(`it-production@${wish.domain}`, /renew/i), 'join')).toContain('/join/')
})

test('staff burn a secret that is on its way, and the page says what comes next', async ({
  asStaff,
  aPerson,
  mail,
  guard,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Woodgrove Bank', domain: 'woodgrovebank.com', environment: 'Demo' } as const
  const admin = await aPerson()
  const invitation = linkIn(await mail(await invite(staff, wish), /Demo/), 'join')
  const connection = staff.url().split('?')[0] ?? ''
  await admin.goto(invitation)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await admin.getByRole('button', { name: /Filip Maertens/ }).click()
  await admin.getByRole('button', { name: 'Approve' }).click()
  await agreeIfAsked(admin)
  await create(admin, wish.domain)
  await expectConnected(admin)
  const link = linkIn(await mail('oscar.claes@spencer.example', /Woodgrove.*Demo|Demo.*Woodgrove/), 'handoff')
  guard('key', link.split('#')[1] ?? '')

  await staff.goto(connection)
  await staff.getByText('Burn it now').click()
  await staff.getByRole('button', { name: 'Burn this secret now' }).click()
  await expect(staff.getByText('Ended by hand.')).toBeVisible()
  await expectAccessible(staff)
  await admin.reload()
  await expect(admin.getByText('ended by Spencer, who will ask you to renew it')).toBeVisible()

  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('There is nothing to show behind this link.')).toBeVisible()
})

test('a handoff that ended unopened shows nothing, and its connection says how to get another secret', async ({
  asStaff,
  aPerson,
  mail,
  sql,
  guard,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Fabrikam', domain: 'fabrikam.com', environment: 'Demo' } as const
  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(await mail(await invite(staff, wish), /Demo/), 'join'), 'Nele Janssen')
  const connection = staff.url().split('?')[0] ?? ''
  await create(admin, wish.domain)
  await expectConnected(admin)
  const link = linkIn(await mail('oscar.claes@spencer.example', /Fabrikam.*Demo|Demo.*Fabrikam/), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  const past = `"expiresAt" = now() - interval '1 hour', "heldUntil" = now() - interval '1 hour'`
  await sql(`update "Handoff" set ${past} where "connectionId" = $1`, [connection.split('/').at(-1)])

  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('There is nothing to show behind this link.')).toBeVisible()
  await staff.getByRole('link', { name: 'Find the connection' }).click()
  await expect(staff.getByRole('heading', { name: /^Connections/ })).toBeVisible()
})
