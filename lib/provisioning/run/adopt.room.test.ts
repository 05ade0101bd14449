import { remove, type Tenant, truth, write } from 'entra-box'
import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  applicationsOf,
  aWorld,
  ourApplications,
  principalOf,
  theOnlyApplication,
  theOnlySecret,
} from '@/e2e/fixtures/tenants'
import { inviteAgain } from '@/lib/invitations/invite'

const world = aWorld()

test('a hand-made registration is offered, and nothing is written before somebody answers', async () => {
  const litware = world.tenant('litware')
  const before = structuredClone(applicationsOf(litware))
  const runId = await onboard(await aCustomer(litware, administrator(litware)))
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'adopt' })
  expect(applicationsOf(litware)).toEqual(before)
})

test('taking one over asks once, and an adopted registration keeps everything that is not ours', async () => {
  const litware = world.tenant('litware')
  const [before] = structuredClone(applicationsOf(litware))
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  expect(await answer(signed, before?.id ?? '')).toMatchObject({ state: 'done' })
  const [after, ...others] = applicationsOf(litware)
  expect(others).toEqual([])
  expect(after?.displayName).toBe(before?.displayName)
  for (const uri of before?.web?.redirectUris ?? []) expect(after?.web?.redirectUris).toContain(uri)
  for (const tag of before?.tags ?? []) expect(after?.tags).toContain(tag)
  for (const secret of before?.passwordCredentials ?? [])
    expect(after?.passwordCredentials?.map((one) => one.keyId)).toContain(secret.keyId)
})

test('what would be added and what stays is shown with the offer', async () => {
  const litware = world.tenant('litware')
  const runId = await onboard(await aCustomer(litware, administrator(litware)))
  const { difference } = await runOf(runId)
  expect(difference).toMatchObject({
    kind: 'adoptable',
    found: [
      {
        displayName: 'Spencer SSO',
        changes: [
          'update application keyCredentials optionalClaims requiredResourceAccess tags uniqueName',
          'create service principal',
          'assign role User.Read.All',
          'assign role Group.Read.All',
          'assign role GroupMember.Read.All',
          'grant scopes',
          'add secret',
        ],
        stays: { secrets: 1, certificates: 0 },
      },
    ],
  })
})

test('B32: an adopted registration that is undone stands, and is as it was before but for a unique name, which Graph keeps', async () => {
  const litware = world.tenant('litware')
  const [before] = structuredClone(applicationsOf(litware))
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  await answer(signed, before?.id ?? '')
  const undoer = await comeFor('undo', signed, administrator(litware))
  expect(await runOf(await onboard(undoer))).toMatchObject({ state: 'done' })
  const [after] = applicationsOf(litware)
  // Graph lets nobody take a unique name away again.
  const { uniqueName: _, ...rest } = after ?? {}
  const { uniqueName: __, ...was } = before ?? {}
  expect(rest).toEqual(was)
  expect(principalOf(litware, before?.appId)).toBeDefined()
})

test('in place of an adopted registration that somebody deleted a new one is made, once that was agreed to', async () => {
  const litware = world.tenant('litware')
  const id = applicationsOf(litware)[0]?.id ?? ''
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  await answer(signed, id)
  remove(litware.applications, id, Date.now())
  const visit = await comeFor('repair', signed, administrator(litware))
  expect(await runOf(await onboard(visit))).toMatchObject({ state: 'needs_person', reason: 'confirm_difference' })
  expect(applicationsOf(litware)).toEqual([])
  expect(await answer(visit, 'go_on')).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(litware).id).not.toBe(id)
})

test('what the customer put there themselves between two times of lending it to us stays after the second', async () => {
  const litware = world.tenant('litware')
  const id = applicationsOf(litware)[0]?.id ?? ''
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  await answer(signed, id)
  const { optionalClaims, tags } = structuredClone(applicationsOf(litware)[0]) ?? {}
  await onboard(await comeFor('undo', signed, administrator(litware)))
  const stored = structuredClone(truth(litware.applications, id))
  if (!stored) throw new Error('none')
  Object.assign(stored.entity, { optionalClaims, tags: tags?.filter((tag) => tag !== 'spencer-portal') })
  write(litware.applications, id, stored, Date.now())

  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  const again = await comeFor('connect', signed, administrator(litware))
  await onboard(again)
  expect(await answer(again, id)).toMatchObject({ state: 'done' })
  await onboard(await comeFor('undo', again, administrator(litware)))
  expect(applicationsOf(litware)[0]).toMatchObject({ optionalClaims, tags: stored.entity.tags })
})

test('an undo removes the registration that we made, and the connection has ended', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const bystanders = applicationsOf(contoso).length - 1
  const undoer = await comeFor('undo', signed, administrator(contoso))
  expect(await runOf(await onboard(undoer))).toMatchObject({ state: 'done' })
  expect(ourApplications(contoso)).toEqual([])
  expect(applicationsOf(contoso)).toHaveLength(bystanders)
  const connection = await db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })
  expect(connection).toMatchObject({ stage: 'ended', nextExpiryAt: null })
  expect(await db().credential.count({ where: { state: { not: 'removed' } } })).toBe(0)
})

test('a deleted registration of ours is offered before a new one is made, and comes back whole', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { id } = theOnlyApplication(contoso)
  await onboard(await comeFor('undo', signed, administrator(contoso)))
  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  const again = await comeFor('connect', signed, administrator(contoso))
  expect(await runOf(await onboard(again))).toMatchObject({ state: 'needs_person', reason: 'restore' })
  expect(ourApplications(contoso)).toEqual([])
  expect(await answer(again, id ?? '')).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).id).toBe(id)
})

/** What was undone is connected again, with the registration that lies among the deleted ones. */
async function undoAndBringBack(tenant: Tenant, signed: Awaited<ReturnType<typeof finished>>) {
  await onboard(await comeFor('undo', signed, administrator(tenant)))
  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  const again = await comeFor('connect', signed, administrator(tenant))
  const { difference } = await runOf(await onboard(again))
  const [found] = (difference as { found: { objectId: string }[] }).found
  expect(await answer(again, found?.objectId ?? '')).toMatchObject({ state: 'done' })
}

test('a secret that comes back with a restored registration is removed: nobody holds it any more', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const old = theOnlySecret(contoso)
  await undoAndBringBack(contoso, signed)
  expect(theOnlySecret(contoso)?.keyId).not.toBe(old?.keyId)
})

test('a certificate that comes back with a restored registration is known again, with its end and its reminders', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const where = { connectionId: signed.connectionId, kind: 'certificate' } as const
  const before = await db().credential.findFirstOrThrow({ where })
  await undoAndBringBack(contoso, signed)
  expect(theOnlyApplication(contoso).keyCredentials).toMatchObject([{ keyId: before.keyId }])
  const { keyId, endsAt } = before
  expect(await db().credential.findMany({ where })).toMatchObject([
    { keyId, endsAt, state: 'live', removedAt: null, remindAt: expect.any(Date) },
  ])
})

test('who wants a new registration gets one beside the deleted, under the next name', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  await onboard(await comeFor('undo', signed, administrator(contoso)))
  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  const again = await comeFor('connect', signed, administrator(contoso))
  await onboard(again)
  expect(await answer(again, 'new')).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).uniqueName).toMatch(/-2$/)
})
