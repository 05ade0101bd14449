import { expect, test } from './fixtures'

/** Five minutes pass for what Microsoft said of them. */
const fiveMinutesOn = `update "Person" set "staffObservedAt" = "staffObservedAt" - interval '5 minutes' where upn = $1`

test('a form that was open when a role was taken away changes nothing, and says which role it wants', async ({
  asStaff,
  atMicrosoft,
  team,
  company,
  sql,
}) => {
  const { name, domain } = await company('plain')
  const settings = await asStaff('Admin')
  await settings.goto('/staff/settings')
  await settings.getByLabel('User name or e-mail address').fill(`nobody@${domain}`)
  const invite = await settings.context().newPage()
  await invite.goto(`/staff/invite?customer=${encodeURIComponent(name)}&tenant=${domain}`)
  const send = invite.locator('form', { has: invite.getByRole('button', { name: `Invite ${name}` }) })

  await atMicrosoft(team.Admin, { appRoles: ['Viewer'] })
  await sql(fiveMinutesOn, [team.Admin.address])

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

test('an Admin whose role is taken is outside with the next press five minutes later, reads why, and the audit has it', async ({
  asStaff,
  atMicrosoft,
  team,
  invited,
  company,
  sql,
}) => {
  const ours = await company('plain')
  const { staff, connection } = await invited(ours, { by: 'Admin' })
  const planted = `mallory@evil-${ours.domain}`
  const other = await staff.context().newPage()
  await other.goto(connection)
  await atMicrosoft(team.Admin, { appRoles: [], accountEnabled: false })
  await sql(fiveMinutesOn, [team.Admin.address])
  await staff.getByText('Add a contact').click()
  await staff.getByLabel('Name', { exact: true }).fill('Mallory')
  await staff.getByLabel('E-mail').fill(planted)
  await staff.getByRole('button', { name: 'Add the contact' }).click()
  await expect(staff.getByText('Microsoft says that your account is disabled.')).toBeVisible()
  await other.reload()
  await expect(other.getByText('Microsoft says that your account is disabled.')).toBeVisible()
  expect(await sql(`select 1 from "Contact" where email = $1`, [planted])).toEqual([])

  const viewer = await asStaff('Viewer')
  await viewer.goto('/staff/audit')
  await expect(viewer.getByRole('main')).toContainText('staff.ended')
})
