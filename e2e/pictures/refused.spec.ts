import { test } from '@/e2e/stories/fixtures'
import { picture, pictures } from './picture'

const refusals = [
  ...['declined', 'needs_admin', 'wrong_tenant', 'personal_account', 'guest', 'no_role', 'other_person', 'replayed'],
  ...['other_browser', 'expired', 'blocked', 'invitation_ended', 'consent_gone', 'signed_out', 'too_many', 'unknown'],
]

const trace = 'correlation=dde60c16-7a64-4b7e-9c11-0f2f6f0c8b11&at=1795856400'
const numbered = [
  ['conditional-access', `why=refused&number=53003&${trace}`],
  ['number-unknown', `why=refused&number=999999&${trace}`],
  ['clock', `why=clock&number=700024&behind=7&${trace}`],
] as const

test('what strangers see', async ({ aPerson }) => {
  const page = await aPerson()
  for (const why of refusals) {
    await page.goto(`/join/refused?why=${why}`)
    await pictures(page, `refused-${why}`)
  }
  for (const [name, query] of numbered) {
    await page.goto(`/join/refused?${query}`)
    await pictures(page, `refused-${name}`)
    await page.goto(`/staff/sign-in?${query}`)
    await picture(page, `staff-sign-in-${name}`)
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

test('invitations that have ended', async ({ company, invited, aPerson, sql }) => {
  const { link, id } = await invited(await company('members register nothing'), { environment: 'Staging' })
  const page = await aPerson()
  await page.goto(link)
  await sql(`update "Invitation" set "expiresAt" = now() - interval '1 day' where "connectionId" = $1`, [id])
  await page.reload()
  await pictures(page, 'join-ended')
  await sql(`update "Invitation" set "revokedAt" = now() where "connectionId" = $1`, [id])
  await page.reload()
  await pictures(page, 'join-revoked')
})
