import type { Page } from '@playwright/test'
import { doneByAnotherBuild, onAnotherBuild } from './another-build'
import { expect, test } from './fixtures'
import { agreeIfAsked, pick } from './people'

const renewed = (page: Page) => page.getByText('The portal was renewed while this page was open.')

test('D2: a press that was held for a sign-in waits for its person where a page of another build goes on with it', async ({
  company,
  connected,
  signedInAgo,
}) => {
  const ours = await company('plain')
  const { admin, id } = await connected(ours)
  await admin.goto(`/connect/${id}/mapping`)
  const field = admin.getByLabel('Job title')
  await field.selectOption({ index: 1 })
  const chosen = await field.inputValue()
  await signedInAgo(ours.people.admin, 61)
  await admin.route('**/press/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await admin.getByRole('button', { name: 'Save these fields' }).click()
  await pick(admin, ours.people.admin)
  await agreeIfAsked(admin)
  await expect(admin.getByRole('heading', { name: 'Something broke on our side' })).toBeVisible()
  await admin.unrouteAll()

  const update = await onAnotherBuild(admin)
  await admin.reload()
  await expect(renewed(admin)).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Go on' })).toBeVisible()
  await update()
  await admin.reload()
  await expect(admin.getByText('It is done.')).toBeVisible()
  await admin.goto(`/connect/${id}/mapping`)
  await expect(field).toHaveValue(chosen)
})

test('D2: a secret that is shown on a page of another build can be shown again in that tab, and then be called stored', async ({
  company,
  connected,
  handoffLink,
}) => {
  const ours = await company('plain')
  const { staff } = await connected(ours)
  const link = await handoffLink(ours)
  const update = await onAnotherBuild(staff)
  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await update()
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(renewed(staff)).toBeVisible()
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
})

test('D2: a press that a portal of another build did, and whose answer went with the page, is said to be looked for, once', async ({
  company,
  connected,
}) => {
  const { admin, id } = await connected(await company('plain'))
  await admin.goto(`/connect/${id}/mapping`)
  const field = admin.getByLabel('Job title')
  await field.selectOption({ index: 1 })
  const chosen = await field.inputValue()
  await doneByAnotherBuild(admin)
  const answerGone = admin.getByText('This page was opened anew while your press was under way.')
  const press = admin.getByRole('button', { name: 'Save these fields' })
  await press.click()
  await expect(answerGone).toBeVisible()
  await expect(field).toHaveValue(chosen)
  await admin.unrouteAll({ behavior: 'wait' })

  await press.click()
  await expect(admin.getByText('Saved. Spencer uses this at the next synchronisation.')).toBeVisible()
  await expect(answerGone).toHaveCount(0)
  await admin.reload()
  await expect(press).toBeVisible()
  await expect(answerGone).toHaveCount(0)
})
