import type { Page } from '@playwright/test'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { expectAccessible } from './accessible'
import { nextScriptGone, onAnotherBuild } from './another-build'
import { expect, test } from './fixtures'
import { create, expectConnected, fillInvitation, makeCertificate, openAndSignIn } from './people'

const pressAgain = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The portal was renewed while this page was open.' })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`D2: staff’s invitation was written on a page of another build, ${how}: all of it is there, one press more sends it once`, async ({
    asStaff,
    company,
    sql,
  }) => {
    const ours = await company('plain')
    const staff = await asStaff('Operator', { javaScriptEnabled })
    const update = await onAnotherBuild(staff)
    const contact = await fillInvitation(staff, ours, {
      environment: 'Demo',
      access: 'Sign-in and user sync',
      groups: true,
      withoutCertificate: true,
    })
    await staff.getByLabel('Object ids of the groups').fill('3f2504e0-4f89-41d3-9a0c-0305e82c3301')
    await staff.getByLabel('Certificate (PEM)').fill('-----BEGIN CERTIFICATE-----\nMIIC')
    await update()
    const press = staff.getByRole('button', { name: `Invite ${ours.name}` })
    await press.click()

    await expect(pressAgain(staff)).toBeVisible()
    await expect(pressAgain(staff)).toContainText('What may be secret is not kept: fill that in again.')
    await expect(staff.getByLabel('Demo', { exact: true })).toBeChecked()
    await expect(staff.getByLabel('Read security groups and their members')).toBeChecked()
    await expect(staff.getByLabel('Object ids of the groups')).toHaveValue('3f2504e0-4f89-41d3-9a0c-0305e82c3301')
    const second = staff.getByRole('group', { name: 'Contact 2' })
    await expect(second.getByLabel('Name')).toHaveValue('HR team')
    await expect(second.getByLabel('E-mail')).toHaveValue(`hr@${ours.domain}`)
    await expect(second.getByLabel('Language')).toHaveValue('fr')
    await expect(staff.getByLabel('Certificate (PEM)')).toHaveValue('')
    expect(await staff.content()).not.toContain('MIIC')
    const made = () => sql(`SELECT id FROM "Customer" WHERE name = $1`, [ours.name])
    expect(await made()).toEqual([])

    await press.click()
    await expect(staff.getByText(`${ours.name} is invited.`)).toBeVisible()
    await expect(pressAgain(staff)).toHaveCount(0)
    await expect(staff.getByText(contact).first()).toBeVisible()
    expect(await made()).toHaveLength(1)
  })

  test(`D2: the customer’s one press was on a page of another build, ${how}: nothing begins, and one press more connects`, async ({
    company,
    invited,
    aPerson,
    guard,
    sql,
  }) => {
    const ours = await company('secrets of 180 days')
    const { link, id } = await invited(ours)
    const admin = await aPerson({ javaScriptEnabled })
    await openAndSignIn(admin, link, ours.people.admin)
    const review = admin.url()
    const runs = () => sql(`SELECT id FROM "Run" WHERE "connectionId" = $1`, [id])

    const secret = `${ours.domain.slice(0, 3)}8Q~of-nobody-${crypto.randomUUID()}`
    guard('pasted secret', secret)
    let update = await onAnotherBuild(admin)
    await admin.getByRole('link', { name: 'Do it by hand' }).click()
    await admin.getByLabel('Application (client) ID', { exact: true }).fill(secret)
    await admin.getByLabel('Value', { exact: true }).fill(secret)
    await admin.getByLabel('Expires', { exact: true }).fill('2028-11-22')
    await update()
    await admin.getByRole('button', { name: 'Hand the secret to Spencer' }).click()
    await expect(pressAgain(admin)).toContainText('What may be secret is not kept: fill that in again.')
    await expect(admin.getByLabel('Application (client) ID', { exact: true })).toHaveValue('')
    await expect(admin.getByLabel('Value', { exact: true })).toHaveValue('')
    await expect(admin.getByLabel('Expires', { exact: true })).toHaveValue('2028-11-22')
    expect(await admin.content()).not.toContain(secret)

    update = await onAnotherBuild(admin)
    await admin.goto(review)
    await admin.getByText('change', { exact: true }).click()
    await admin.getByLabel('Name of the app').fill('Spencer of ours')
    await update()
    await admin.getByRole('button', { name: `Create the Spencer app in ${ours.domain}` }).click()
    await expect(pressAgain(admin)).toBeVisible()
    await expect(admin.getByLabel('Name of the app')).toHaveValue('Spencer of ours')
    await expect(admin.getByLabel('Name of the app')).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(admin)
    expect(await runs()).toEqual([])
    expect(await ours.graphRequests()).toEqual([])

    await create(admin, ours.domain)
    await expectConnected(admin)
    await expect(pressAgain(admin)).toHaveCount(0)
    expect(await runs()).toHaveLength(1)
    const names = (await ours.tenant()).applications.map(({ displayName }) => displayName)
    expect(names.filter((name) => name?.startsWith('Spencer of ours'))).toHaveLength(1)

    update = await onAnotherBuild(admin)
    await admin.goto(`/connect/${id}/mapping`)
    const title = admin.getByLabel('Job title')
    await title.selectOption({ index: 1 })
    const chosen = await title.inputValue()
    await update()
    await admin.getByRole('button', { name: 'Save these fields' }).click()
    await expect(pressAgain(admin)).toBeVisible()
    await expect(title).toHaveValue(chosen)
    await admin.getByRole('button', { name: 'Save these fields' }).click()
    await expect(admin.getByText('Saved. Spencer uses this at the next synchronisation.')).toBeVisible()
    await expect(pressAgain(admin)).toHaveCount(0)
    await admin.goto(admin.url())
    await expect(title).toHaveValue(chosen)
  })
}

test('D2: the sentence is in the reader’s language', async ({ aPerson, invited, company, world }) => {
  const { link } = await invited(await company('plain'))
  const page = await aPerson()
  for (const language of languages) {
    const answer = await page.request.post(link, {
      headers: { origin: world.portal, 'accept-language': language },
      multipart: { [`$ACTION_ID_7f${'0'.repeat(40)}`]: '' },
    })
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toContain(translator(language)('page.outdated.again'))
  }
})

test('D2: a script that went with the old build brings the page of the new one, with what was typed', async ({
  asStaff,
  company,
}) => {
  const ours = await company('plain')
  const staff = await asStaff('Operator')
  const contact = await fillInvitation(staff, ours, { access: 'Sign-in and user sync', withoutCertificate: true })
  const update = await nextScriptGone(staff)
  await staff.getByRole('button', { name: 'Make one in this browser' }).click()
  await expect(pressAgain(staff)).toBeVisible()
  await expect(staff.getByRole('group', { name: 'Contact 1' }).getByLabel('E-mail')).toHaveValue(contact)
  await update()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: `Invite ${ours.name}` }).click()
  await expect(staff.getByText(`${ours.name} is invited.`)).toBeVisible()
})
