import { expect, test } from './fixtures'

test('a form that was open when a role was taken away changes nothing, and says which role it wants', async ({
  asStaff,
  sql,
}) => {
  const settings = await asStaff('An Janssens')
  await settings.goto('/staff/settings')
  await settings.getByLabel('User name or e-mail address').fill('marie.dubois@contoso.com')
  const invite = await settings.context().newPage()
  await invite.goto('/staff/invite?customer=Contoso&tenant=contoso.com')
  const send = invite.locator('form', { has: invite.getByRole('button', { name: 'Invite Contoso' }) })

  const cookies = await settings.context().cookies()
  const token = cookies.find(({ name }) => name.endsWith('staff'))?.value
  const [taken] = await sql(
    `update "Session" set "staffRole" = 'Viewer' where "tokenHash" = sha256(convert_to($1, 'UTF8')) returning id`,
    [token],
  )
  expect(taken).toBeDefined()

  await settings.getByRole('button', { name: 'Erase this person' }).click()
  await expect(settings.getByText('Only an Admin can do this. Nothing was changed.')).toBeVisible()
  await send.evaluate((form: HTMLFormElement) => {
    form.noValidate = true // whoever forges a post fills in nothing either
    form.requestSubmit()
  })
  await expect(
    invite.getByText('Your role is Viewer: you can look, and an Operator or Admin can do this.'),
  ).toBeVisible()
})
