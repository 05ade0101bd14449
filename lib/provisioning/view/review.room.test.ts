import { type Tenant, truth, truths, write } from 'entra-box'
import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { aCustomer, answer, comeFor, finished, never, onboard, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  applicationsOf,
  aWorld,
  principalOf,
  theOnlyApplication,
  theOnlySecret,
  withRole,
} from '@/e2e/fixtures/tenants'
import { roleTemplates } from '@/lib/identity/roles'
import { inviteAgain } from '@/lib/invitations/invite'
import type { Offered } from '../plan/difference'
import { work } from '../run/run'
import { startRun } from '../start-run'
import { receiptOf } from './receipt'
import { reviewOf } from './review'
import type { Undoing } from './undoing'

const world = aWorld()

/** As an administrator does it in Entra: one permission of the app is taken away. */
function takeAwayARole(tenant: Tenant): void {
  const { id } = principalOf(tenant, theOnlyApplication(tenant).appId) ?? {}
  const held = truths(tenant.appRoleAssignments).find(({ principalId }) => principalId === id)
  delete tenant.appRoleAssignments[held?.id ?? '']
}

function ownedBy(tenant: Tenant, owners: string[]): void {
  const { id = '' } = theOnlyApplication(tenant)
  const stored = truth(tenant.applications, id)
  if (!stored) throw new Error('none')
  const entity = { ...stored.entity, owners: owners.map((owner) => ({ id: owner })) }
  write(tenant.applications, id, { ...stored, entity }, Date.now())
}

test('B12: before anybody has looked, nothing is called finished; afterwards it is, and since when', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  expect(await reviewOf(signed.customer)).toMatchObject({ isWhole: false, observedAt: null })
  await onboard(signed)
  expect(await reviewOf(signed.customer)).toMatchObject({ isWhole: true, observedAt: expect.any(Date), changes: [] })
})

test('B31: a repair shows the difference that was last seen, and nothing of what stands', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const visit = await comeFor('repair', signed, administrator(contoso))
  expect(await reviewOf(visit.customer)).toMatchObject({ changes: [], isWhole: true })
  takeAwayARole(contoso)
  expect(await runOf(await onboard(visit))).toMatchObject({ reason: 'confirm_difference' })
  const { changes, isWhole } = await reviewOf(visit.customer)
  expect(changes).toEqual([expect.stringMatching(/^assign role /)])
  expect(isWhole).toBe(false)
  expect(await answer(visit, 'go_on')).toMatchObject({ state: 'done' })
  expect(await reviewOf(visit.customer)).toMatchObject({ changes: [], isWhole: true })
})

test('B15: a colleague reads what they lend authority to: which app, by whom, since when, and all that could use it', async () => {
  const contoso = world.tenant('contoso')
  const maker = withRole(contoso, roleTemplates.applicationAdministrator)
  const signed = await aCustomer(contoso, maker)
  const runId = await onboard(signed)
  const other = Object.values(contoso.people).find(({ roles }) => roles.length === 0)?.user.id ?? ''
  ownedBy(contoso, [maker.user.id ?? '', other])
  await work(runId, never)
  const { registration, observedAt } = await reviewOf((await comeFor('grant', signed, administrator(contoso))).customer)
  const application = theOnlyApplication(contoso)
  const secret = theOnlySecret(contoso)
  expect(observedAt).not.toBeNull()
  expect(registration).toMatchObject({
    applicationId: application.appId,
    displayName: application.displayName,
    made: { by: maker.user.displayName, at: expect.any(Date) },
    redirectUris: application.web?.redirectUris,
  })
  expect(registration?.credentials.map(({ what, endsAt, isOurs }) => [what, endsAt?.toISOString(), isOurs])).toEqual(
    expect.arrayContaining([
      ['secret', new Date(secret?.endDateTime ?? '').toISOString(), true],
      ['certificate', new Date(application.keyCredentials?.[0]?.endDateTime ?? '').toISOString(), true],
    ]),
  )
  expect(registration?.owners).toEqual([
    { objectId: maker.user.id, name: maker.user.displayName },
    { objectId: other, name: null },
  ])
})

const named = (pieces: Undoing['goes'] | undefined) =>
  pieces?.map(({ what, name }) => [what, name].filter(Boolean).join(' '))

test('B16: an undo of our app names all that goes with it', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { undoing } = await reviewOf((await comeFor('undo', signed, administrator(contoso))).customer)
  expect(undoing?.stays).toEqual([])
  expect(named(undoing?.goes)).toEqual(
    expect.arrayContaining([
      `application ${theOnlyApplication(contoso).displayName}`,
      'service_principal',
      'permission User.Read.All',
      'scopes',
      `secret ${theOnlySecret(contoso)?.displayName}`,
    ]),
  )
})

test('B32: an undo of their app names what goes and what stays, is right about both, and is offered once', async () => {
  const litware = world.tenant('litware')
  const [before] = structuredClone(applicationsOf(litware))
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  await answer(signed, before?.id ?? '')
  const undoer = await comeFor('undo', signed, administrator(litware))
  const { undoing, isAdopted, undoneAt, approvedHash, appName } = await reviewOf(undoer.customer)
  expect([isAdopted, undoneAt]).toEqual([true, null])
  expect(named(undoing?.goes)).toEqual(
    expect.arrayContaining(['permission User.Read.All', 'claims', 'tags', expect.stringMatching(/^secret Spencer/)]),
  )

  await onboard(undoer)
  const [after] = applicationsOf(litware)
  const secrets = after?.passwordCredentials?.map(({ displayName }) => `secret ${displayName}`) ?? []
  const addresses = after?.web?.redirectUris?.map((uri) => `address ${uri}`) ?? []
  expect(named(undoing?.stays)?.toSorted()).toEqual(
    [`application ${after?.displayName}`, `unique_name ${after?.uniqueName}`, ...secrets, ...addresses].toSorted(),
  )
  expect(await reviewOf(undoer.customer)).toMatchObject({ undoneAt: expect.any(Date) })

  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  expect((await reviewOf(undoer.customer)).undoneAt, 'the old invitation is over for good').not.toBeNull()
  expect(await startRun(undoer.customer, { approvedHash, appName, consent: 'portal' })).toEqual({ status: 'cannot' })
})

test('B33: what bringing an app back takes is said before, and is what then happens', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const old = theOnlySecret(contoso)?.displayName
  await onboard(await comeFor('undo', signed, administrator(contoso)))
  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  const again = await comeFor('connect', signed, administrator(contoso))
  const runId = await onboard(again)
  const { difference } = await runOf(runId)
  const [found] = (difference as { found: Offered[] }).found
  expect(found?.changes).toEqual(
    expect.arrayContaining(['create service principal', 'grant scopes', `remove secret ${old}`, 'add secret']),
  )
  expect(found?.stays.secrets, 'none that anybody could use').toBe(0)

  await answer(again, found?.objectId ?? '')
  const receipt = await receiptOf(again.customer, again.connectionId, runId)
  expect(receipt?.lines.map(({ change }) => change).toSorted()).toEqual(
    ['restore application', ...(found?.changes ?? [])].toSorted(),
  )
})
