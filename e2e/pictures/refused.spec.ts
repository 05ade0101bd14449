import { test } from '@/e2e/stories/fixtures'
import { invite, linkIn } from '@/e2e/stories/people'
import { picture, pictures } from './picture'

test.setTimeout(900_000)

const refusals = [
  ...['declined', 'needs_admin', 'wrong_tenant', 'personal_account', 'guest', 'no_role', 'other_person', 'replayed'],
  ...['other_browser', 'expired', 'blocked', 'invitation_ended', 'consent_gone', 'signed_out', 'too_many', 'unknown'],
]

test('what strangers see', async ({ aPerson }) => {
  const page = await aPerson()
  for (const why of refusals) {
    await page.goto(`/join/refused?why=${why}`)
    await pictures(page, `refused-${why}`)
  }
  await page.goto('/join/nothing-like-a-token')
  await pictures(page, 'join-unknown')
  await page.goto('/nowhere')
  await picture(page, 'not-found')
  await page.goto('/staff/sign-in')
  await picture(page, 'staff-sign-in')
  for (const why of ['no_role', 'guest', 'blocked', 'needs_admin', 'expired', 'signed_out', 'too_many', 'unknown']) {
    await page.goto(`/staff/sign-in?why=${why}`)
    await picture(page, `staff-sign-in-${why}`)
  }
})

test('invitations that have ended', async ({ asStaff, aPerson, mail, sql }) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wingtip Toys', domain: 'wingtiptoys.com', environment: 'Staging' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  const id = /connections\/([^?]+)/.exec(staff.url())?.[1]
  const page = await aPerson()
  await page.goto(link)
  await sql(`update "Invitation" set "expiresAt" = now() - interval '1 day' where "connectionId" = $1`, [id])
  await page.reload()
  await pictures(page, 'join-ended')
  await sql(`update "Invitation" set "revokedAt" = now() where "connectionId" = $1`, [id])
  await page.reload()
  await pictures(page, 'join-revoked')
})
