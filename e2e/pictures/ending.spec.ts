import { expect, test } from '@/e2e/stories/fixtures'
import { agree, create, expectConnected, invite, inviteAgain, linkIn, openAndSignIn } from '@/e2e/stories/people'
import { picture, pictures } from './picture'

test.setTimeout(900_000)

const domain = 'wideworldimporters.com'

test('renewing, undoing, and what was deleted is offered back', async ({ asStaff, aPerson, mail }) => {
  const staff = await asStaff('Oscar Claes')
  const contact = await invite(staff, { customer: 'Wide World Importers', domain })
  const connection = staff.url().split('?')[0] ?? ''
  const admin = await aPerson()
  await come(/connect to Spencer/)
  await create(admin, domain)
  await expectConnected(admin)

  const first = await handoff()

  await inviteAgain(staff, connection, 'To renew the secret')
  await come(/renew/, 'join-renew')
  await pictures(admin, 'review-renew')
  await admin.getByRole('button', { name: `Renew the secret in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Renewed/ })).toBeVisible({ timeout: 30_000 })
  await pictures(admin, 'done-renew')
  const review = admin.url().replace(/done$/, 'review')
  await admin.goto(review)
  await pictures(admin, 'review-renewed')
  await expect.poll(handoff).not.toBe(first)
  await staff.goto(await handoff())
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
  await admin.goto(review)
  await pictures(admin, 'review-tidy')

  await inviteAgain(staff, connection, 'To undo')
  await come(/remove the Spencer app/, 'join-undo')
  await pictures(admin, 'review-undo')
  await admin.getByRole('button', { name: `Remove the Spencer app from ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Undone/ })).toBeVisible({ timeout: 30_000 })
  await pictures(admin, 'done-undo')
  await staff.goto(connection)
  await picture(staff, 'staff-connection-ended')

  const stranger = await aPerson()
  await stranger.goto(admin.url().replace(/done$/, 'receipt'))
  await pictures(stranger, 'receipt-sign-in')

  await inviteAgain(staff, connection, 'To connect')
  await come(/connect to Spencer/)
  await admin.getByRole('button', { name: `Create the Spencer app in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByText(`The Spencer app of ${domain} is among the deleted apps`)).toBeVisible({
    timeout: 30_000,
  })
  await pictures(admin, 'run-restore')

  async function handoff() {
    return linkIn(await mail('oscar.claes@spencer.example', /Wide World/), 'handoff')
  }

  async function come(subject: RegExp, name?: string) {
    const link = linkIn(await mail(contact, subject), 'join')
    await admin.goto(link)
    if (name) await pictures(admin, name)
    await openAndSignIn(admin, link, 'Cédric Marchal')
  }
})
