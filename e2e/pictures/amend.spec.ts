import { expect, test } from '@/e2e/stories/fixtures'
import { linkIn, openAndSignIn } from '@/e2e/stories/people'
import { picture, pictures } from './picture'

test('a customer is asked for less, on the desk and in the invitation', async ({ company, connected, mail }) => {
  const ours = await company('plain')
  const wish = { environment: 'Staging', access: 'Sign-in and user sync' } as const
  const { staff, admin, contact, connection } = await connected(ours, wish)
  await staff.goto(connection)
  await staff.getByText('Ask to read more, or less').click()
  await picture(staff, 'amend-ask')
  await staff.getByLabel('What Spencer is to read').selectOption('sign-in')
  await staff.getByRole('button', { name: 'Ask the customer' }).click()
  await expect(staff.getByText('Asked of the customer: Read users no more')).toBeVisible()
  await picture(staff, 'amend-asked')
  const link = linkIn(await mail(contact, /take user sync away/), 'join')
  await admin.goto(link)
  await pictures(admin, 'amend-join')
  await openAndSignIn(admin, link, ours.people.admin)
  await pictures(admin, 'amend-review')
})
