import { expect, test } from 'vitest'
import type { aStaffMember } from '@/e2e/fixtures/connections'
import { arrived, asked, both, choicesOf, group, signInOnly } from '@/e2e/fixtures/rows/amendments'
import { another, consent, giveCertificateTo, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { aWorld, rolesOf, theOnlyApplication } from '@/e2e/fixtures/tenants'
import { attentionOf } from '@/lib/desk/attention/attention-of'
import { connectionPage } from '@/lib/desk/connection-page'
import { work } from './run/run'
import { startRun } from './start-run'
import { receiptOf } from './view/receipt'
import { reviewOf } from './view/review'

const world = aWorld()

const reasonsOf = async (staff: Awaited<ReturnType<typeof aStaffMember>>, id: string) =>
  (await attentionOf(staff, id)).map(({ kind }) => kind)

test('user sync is asked for: nothing changes before the customer’s run is done, and with it all of it does', async () => {
  const signed = await arrived(world, signInOnly, 'groups', [group])
  const { connectionId, staff, customer, tenant } = signed
  const before = await reasonsOf(staff, connectionId)
  expect(await choicesOf(connectionId)).toMatchObject({ ...signInOnly, groupIds: [], stage: 'connected' })
  expect(await reviewOf(customer)).toMatchObject({ alteration: 'userSyncAndGroups', isCertificateMissing: true })
  const { approvedHash, appName } = await reviewOf(customer)
  expect(await startRun(customer, { approvedHash, appName, consent: 'portal' })).toEqual({ status: 'cannot' })

  await giveCertificateTo(connectionId)
  const review = await reviewOf(customer)
  expect(review).toMatchObject({ isCertificateMissing: false, differs: [] })
  expect(review.changes.toSorted()).toEqual([
    'assign role Group.Read.All',
    'assign role GroupMember.Read.All',
    'assign role User.Read.All',
    'update application keyCredentials requiredResourceAccess',
  ])
  const { runId, scopes } = await press(signed)
  await consent(signed, { runId, scopes })
  expect(await choicesOf(connectionId), 'pressed, not done').toMatchObject({ ...signInOnly, stage: 'connected' })
  expect(await reasonsOf(staff, connectionId)).toEqual(before)
  expect((await connectionPage(staff, connectionId))?.asked).toMatchObject({ alteration: 'userSyncAndGroups' })

  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(await choicesOf(connectionId)).toMatchObject({ ...both, groupIds: [group], stage: 'connected', drift: [] })
  expect(theOnlyApplication(tenant).keyCredentials).toHaveLength(1)
  expect(await receiptOf(customer, connectionId, runId)).toMatchObject({ alteration: 'userSyncAndGroups' })
  const page = await connectionPage(staff, connectionId)
  expect(page?.asked).toBeNull()
  expect(page?.credentials.filter(({ kind, state }) => kind === 'certificate' && state === 'live')).toHaveLength(1)
  expect(page?.invitations.find(({ id }) => id === signed.invitationId)).toMatchObject({ state: 'done' })
  expect(page?.timeline.map(({ action }) => action)).toContain('amendment.granted')
})

test('user sync is taken away: permissions, what asks for them, and the certificate go, and nothing else', async () => {
  const signed = await arrived(world, both, 'sign-in')
  const { connectionId, customer, tenant, staff } = signed
  const secrets = theOnlyApplication(tenant).passwordCredentials?.length
  expect((await reviewOf(customer)).changes.toSorted()).toEqual([
    'trim application keyCredentials requiredResourceAccess',
    'unassign role Group.Read.All',
    'unassign role GroupMember.Read.All',
    'unassign role User.Read.All',
  ])
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done', reason: null })
  expect(await choicesOf(connectionId)).toMatchObject({ ...signInOnly, groupIds: [], stage: 'connected', drift: [] })
  const application = theOnlyApplication(tenant)
  expect(application).toMatchObject({ keyCredentials: [] })
  expect(rolesOf(tenant, application.appId)).toEqual([])
  expect(application.passwordCredentials).toHaveLength(secrets ?? -1)
  const asks = application.requiredResourceAccess?.flatMap(({ resourceAccess }) => resourceAccess ?? [])
  expect(asks?.filter(({ type }) => type === 'Role')).toEqual([])
  expect(asks?.filter(({ type }) => type === 'Scope')).toHaveLength(4)
  const page = await connectionPage(staff, connectionId)
  expect(page?.credentials.filter(({ kind, state }) => kind === 'certificate' && state === 'live')).toEqual([])
  expect(await reasonsOf(staff, connectionId)).not.toContain('certificate_missing')
})

test('groups alone go and come: user sync and its certificate stay', async () => {
  const signed = await arrived(world, both, 'users')
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  expect(await choicesOf(signed.connectionId)).toMatchObject({ userSync: true, securityGroups: false })
  expect(theOnlyApplication(signed.tenant).keyCredentials).toHaveLength(1)

  const back = await asked(signed.connectionId, 'groups')
  const come = await another(signed.tenant, signed.person, signed.connectionId, back.invitationId)
  expect((await reviewOf(come.customer)).changes.toSorted()).toEqual([
    'assign role Group.Read.All',
    'assign role GroupMember.Read.All',
    'update application requiredResourceAccess',
  ])
  expect(await runOf(await onboard(come))).toMatchObject({ state: 'done' })
  expect(await choicesOf(signed.connectionId)).toMatchObject(both)
})
