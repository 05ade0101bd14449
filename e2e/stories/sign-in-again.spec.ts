import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { account, agreeIfAsked, pick } from './people'

test('a customer whose sign-in is an hour old signs in once more, and what they had chosen is saved by that very press', async ({
  company,
  connected,
  signedInAgo,
}) => {
  const ours = await company('plain')
  const { admin, id } = await connected(ours)
  await admin.goto(`/connect/${id}/mapping`)
  const field = admin.getByLabel('Job title')
  const before = await field.inputValue()
  await field.selectOption({ index: 1 })
  const chosen = await field.inputValue()
  expect(chosen).not.toBe(before)

  await signedInAgo(ours.people.admin, 61)
  await admin.getByRole('button', { name: 'Save these fields' }).click()
  await pick(admin, ours.people.admin)
  await agreeIfAsked(admin)
  await expect(admin.getByText('It is done.')).toBeVisible()
  await expectAccessible(admin)
  await admin.reload()
  await expect(admin.getByText('This was done already.')).toBeVisible()
  await admin.getByRole('link', { name: 'Back to where you were' }).click()
  await expect(admin.getByLabel('Job title')).toHaveValue(chosen)
})

test('staff who sign out leave Microsoft too: whoever sits down next is asked who they are', async ({
  asStaff,
  team,
}) => {
  const staff = await asStaff('Operator')
  await staff.getByRole('button', { name: 'Sign out' }).click()
  await expect(staff.getByText('You are signed out.')).toBeVisible()
  await staff.goto('/staff/connections')
  await staff.getByRole('button', { name: /Microsoft/ }).click()
  await expect(account(staff, team.Operator)).toBeVisible()
})

test('whoever passed no second factor does not come in, and reads what to do', async ({
  aPerson,
  atMicrosoft,
  team,
}) => {
  await atMicrosoft(team.Operator, { secondFactor: false })
  const staff = await aPerson()
  await staff.goto('/staff')
  await staff.getByRole('button', { name: /Microsoft/ }).click()
  await pick(staff, team.Operator)
  await expect(staff.getByText('Microsoft did not ask you for a second factor.')).toBeVisible()
  await expect(staff.getByText('Set it up at aka.ms/mysecurityinfo')).toBeVisible()
})
