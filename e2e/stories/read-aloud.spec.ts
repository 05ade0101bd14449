import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn, permissionIds, type Tenant } from './blueprint'
import { expect, test } from './fixtures'
import { linesIn, linesOfReceipt, linesUnder, missing, others, toLose, toMake } from './in-words'
import { agree, certificateShown, inviteAgain, linkIn, openAndSignIn } from './people'

test('B31 and B33: what repair, undo and bringing back say is missing, goes, stays and is made anew is what the tenant then shows', async ({
  company,
  connected,
  mail,
}) => {
  const ours = await company('every role')
  const { domain, tenant } = ours
  const administrator = ours.people.admin
  const { staff, admin, contact, connection } = await connected(ours, {
    access: 'Sign-in and user sync',
    groups: true,
  })
  const wanted = {
    environment: 'production',
    roles: Object.values(permissionIds),
    certificate: await certificateShown(staff),
  }
  const page = admin.getByRole('main')
  const whole = await tenant()
  const made = expectBlueprint(whole, wanted)

  // Repair.
  await takeAway(whole)
  const broken = await tenant()
  expect(missing(broken, whole)).toHaveLength(3)
  await inviteAgain(staff, connection, 'To repair')
  const repair = linkIn(await mail(contact, /check the Spencer app/), 'join')
  await openAndSignIn(admin, repair, administrator)
  await expect(admin.getByRole('heading', { name: `What is missing or has changed in ${domain}` })).toBeVisible()
  await expect(page, 'as it then was').toContainText(/When we last looked, on .*, everything was as agreed\./)
  await admin.getByRole('button', { name: `See what differs in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByText(`This is no longer as agreed in ${domain}`)).toBeVisible()
  expect(await linesUnder(admin, 'We looked just now.')).toEqual(missing(broken, whole))
  await expectAccessibleInEveryLanguage(admin)
  await admin.goto(admin.url().replace(/run$/, 'review'))
  expect(await linesUnder(admin, /When we last looked, on .*, this was not as agreed:/)).toEqual(missing(broken, whole))
  expect(toMake(await tenant()), 'nothing was changed unasked').toEqual(toMake(broken))
  await admin.goto(admin.url().replace(/review$/, 'run'))
  await admin.getByRole('button', { name: 'Set this right' }).click()
  await expect(admin.getByRole('heading', { name: /^Repaired/ })).toBeVisible()
  const mended = await tenant()
  const { appId, passwordCredentials, keyCredentials } = made
  expect(expectBlueprint(mended, wanted)).toMatchObject({ appId, passwordCredentials, keyCredentials })
  await admin.getByRole('link', { name: 'Receipt' }).click()
  expect(await linesOfReceipt(admin)).toEqual(missing(broken, mended))

  // Undo.
  await inviteAgain(staff, connection, 'To undo')
  await openAndSignIn(admin, linkIn(await mail(contact, /remove the Spencer app/), 'join'), administrator)
  expect(await linesIn(admin.getByRole('region', { name: 'What goes' }))).toEqual(toLose(mended))
  expect(await linesIn(admin.getByRole('region', { name: 'What stays' }))).toEqual([
    'Other apps, users and groups',
    'The app, among the deleted apps: Microsoft keeps it there for 30 days.',
  ])
  await expect(page).toContainText('If something else stands there by now, we ask you first.')
  const { keyId = '' } = await backUp()
  await admin.getByRole('button', { name: `Remove the Spencer app from ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByText('There is something on the app that we do not know')).toBeVisible()
  await expect(page).toContainText(new RegExp(`Key\\s*${keyId}`))
  const asked = await tenant()
  expect(toLose(asked)).toEqual(expect.arrayContaining(toLose(mended)))
  await admin.getByRole('button', { name: 'We know this, go on' }).click()
  await expect(admin.getByRole('heading', { name: /^Undone/ })).toBeVisible()
  await expect(page).toContainText('Microsoft keeps the app among the deleted apps for 30 days.')
  const undone = await tenant()
  expect(toLose(undone)).toEqual([])
  expect(undone.servicePrincipals.filter(({ appId }) => appId === made.appId)).toEqual([])
  expect(undone.deletedApplications.map(({ id }) => id)).toEqual([made.id])
  expect(others(undone)).toEqual(others(whole))
  await admin.getByRole('link', { name: 'Receipt' }).click()
  expect(await linesOfReceipt(admin)).toEqual(['Remove the app'])

  // Bring it back.
  await inviteAgain(staff, connection, 'To connect')
  await openAndSignIn(admin, linkIn(await mail(contact, /connect to Spencer/), 'join'), administrator)
  await admin.getByRole('button', { name: `Create the Spencer app in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByText(`The Spencer app of ${domain} is among the deleted apps`)).toBeVisible()
  const said = await linesUnder(admin, 'If you bring it back, this happens as well:')
  await expect(page).toContainText('What stays: 1 secret, 1 certificate and these addresses:')
  const addresses = await linesUnder(admin, 'What stays: 1 secret')
  await expect(page).toContainText('Microsoft makes a new enterprise application for it.')
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('button', { name: 'Bring this app back' }).click()
  await expect(admin.getByRole('heading', { name: /^Connected/ })).toBeVisible()
  const back = await tenant()
  const [restored] = oursIn(back, 'production')
  expect(restored).toMatchObject({ id: made.id, appId, keyCredentials })
  expect(addresses).toEqual(restored?.web?.redirectUris)
  expect(principalIn(back)?.id).not.toBe(principalIn(whole)?.id)
  const kept = restored?.passwordCredentials?.filter((one) => one.keyId === keyId)
  expect(kept, 'the one secret that stays').toHaveLength(1)
  const ended = `Remove our secret: ${made.passwordCredentials?.[0]?.displayName}`
  expect(said).toEqual([...anew(back), ended].sort())
  await admin.getByRole('link', { name: 'Receipt' }).click()
  expect(await linesOfReceipt(admin)).toEqual([...said, 'Bring the deleted app back'].sort())

  /** Somebody tidies in Entra: one permission, the consent for everyone and the claim. */
  async function takeAway({ appRoleAssignments, oauth2PermissionGrants }: Tenant) {
    const send = await ours.graph()
    const principalId = principalIn(whole)?.id
    const assignment = appRoleAssignments.find(
      (one) => one.principalId === principalId && one.appRoleId === permissionIds['GroupMember.Read.All'],
    )
    await send('DELETE', `/servicePrincipals/${principalId}/appRoleAssignments/${assignment?.id}`)
    const grant = oauth2PermissionGrants.find(({ clientId }) => clientId === principalId)
    await send('DELETE', `/oauth2PermissionGrants/${grant?.id}`)
    await send('PATCH', `/applications/${made.id}`, { optionalClaims: null })
  }

  /** Somebody puts a secret of their own on the app. */
  async function backUp() {
    const send = await ours.graph()
    return send('POST', `/applications/${made.id}/addPassword`, { passwordCredential: { displayName: 'backup' } })
  }

  function principalIn({ servicePrincipals }: Tenant) {
    return servicePrincipals.find(({ appId }) => appId === made.appId)
  }

  /** All that stands with the app, but for what came back with it. */
  function anew(now: Tenant): string[] {
    const returned = ['Bring the deleted app back', 'Complete the app: the claim upn']
    return [...new Set(toMake(now))].filter((each) => !returned.includes(each))
  }
})
