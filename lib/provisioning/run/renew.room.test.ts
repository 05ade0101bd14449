import { truth, write } from 'entra-box'
import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  aWorld,
  grantsOf,
  ourApplications,
  theOnlyApplication,
  theOnlySecret,
} from '@/e2e/fixtures/tenants'
import { attemptsOf, recordDistrusted } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { delegatesOf } from '@/lib/identity/tokens/run-token'
import { revokeInvitation } from '../revoke-invitation'
import { renewalOf } from '../view/renewal'
import { withdrawLeftovers } from '../withdraw/leftovers'
import { work } from './run'

const world = aWorld()

test('a renewal makes one more secret, and the one before goes at the visit after it was replaced', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const first = theOnlySecret(contoso)
  const renewal = await comeFor('renew', signed, administrator(contoso))
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  const both = theOnlyApplication(contoso).passwordCredentials ?? []
  expect(both.map(({ keyId }) => keyId)).toContain(first?.keyId)
  expect(both).toHaveLength(2)

  const [old] = await attemptsOf(asWorker(), signed.connectionId)
  await db().credential.updateMany({ where: { keyId: first?.keyId ?? '' }, data: { state: 'replaced' } })
  expect(old?.keyId).toBeDefined()
  const visit = await comeFor('repair', signed, administrator(contoso))
  expect(await runOf(await onboard(visit))).toMatchObject({ state: 'done' })
  expect(theOnlySecret(contoso)?.keyId).not.toBe(first?.keyId)
})

test('a replaced secret that somebody removed by hand is known to be gone at the next visit', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const first = theOnlySecret(contoso)
  await onboard(await comeFor('renew', signed, administrator(contoso)))
  const where = { keyId: first?.keyId ?? '' }
  await db().credential.updateMany({ where, data: { state: 'replaced' } })
  const { id } = theOnlyApplication(contoso)
  const stored = structuredClone(truth(contoso.applications, id ?? ''))
  if (!stored) throw new Error('none')
  const left = stored.entity.passwordCredentials?.filter(({ keyId }) => keyId !== first?.keyId)
  write(
    contoso.applications,
    id ?? '',
    { ...stored, entity: { ...stored.entity, passwordCredentials: left } },
    Date.now(),
  )
  await onboard(await comeFor('repair', signed, administrator(contoso)))
  expect(await db().credential.findFirst({ where })).toMatchObject({ state: 'removed' })
})

test('a renewal makes one secret, although the portal’s clock is ahead of the worker’s', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const renewal = await comeFor('renew', signed, administrator(contoso))
  const run = await press(renewal)
  const later = new Date(Date.now() + 5 * 60_000)
  await db().run.update({ where: { id: run.runId }, data: { createdAt: later } })
  await consent(renewal, run)
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).passwordCredentials).toHaveLength(2)
})

test('a repair first shows what is missing, and says so to staff until it is mended', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { id } = theOnlyApplication(contoso)
  const stored = structuredClone(truth(contoso.applications, id ?? ''))
  if (!stored) throw new Error('none')
  stored.entity.optionalClaims = { idToken: [], accessToken: [], saml2Token: [] }
  write(contoso.applications, id ?? '', stored, Date.now())

  const visit = await comeFor('repair', signed, administrator(contoso))
  const run = await runOf(await onboard(visit))
  expect(run).toMatchObject({ state: 'needs_person', reason: 'confirm_difference' })
  const drift = () => db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })
  expect((await drift()).drift).toEqual(['update application optionalClaims'])
  expect(theOnlyApplication(contoso).optionalClaims?.idToken).toEqual([])
  expect(await answer(visit, 'go_on')).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).optionalClaims?.idToken?.map(({ name }) => name)).toEqual(['upn'])
  expect((await drift()).drift).toEqual([])
})

test('a press for another purpose takes the place of a run that waits for somebody', async () => {
  const litware = world.tenant('litware')
  const signed = await aCustomer(litware, administrator(litware))
  const waiting = await onboard(signed)
  const undoer = await comeFor('undo', signed, administrator(litware))
  const undo = await press(undoer)
  expect(undo.runId).not.toBe(waiting)
  expect(await runOf(waiting)).toMatchObject({ state: 'stopped', reason: 'superseded' })
})

test('revoking the invitation ends the run that came of it; its token withdraws our access, and does nothing else', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  await consent(signed, run)
  expect(await revokeInvitation(await aStaffMember(), signed.invitationId)).toMatchObject({ status: 'revoked' })
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'stopped', reason: 'revoked' })
  expect(await delegatesOf(run.runId)).toEqual([])
  await withdrawLeftovers(never)
  expect(await db().runToken.count()).toBe(0)
  expect(grantsOf(contoso, process.env.CUSTOMER_CLIENT_ID)).toEqual([])
  expect(ourApplications(contoso)).toEqual([])
})

test('B13: a secret that somebody else opened goes with the renewal’s own press, before another is made', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const stolen = theOnlySecret(contoso)
  const { id } = await db().credential.findFirstOrThrow({ where: { keyId: stolen?.keyId ?? '' } })
  await asWorker((tx) => recordDistrusted(tx, id))
  const renewal = await comeFor('renew', signed, administrator(contoso))
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'ahead', distrusted: { how: 'unused' } })
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  expect(theOnlySecret(contoso)?.keyId).not.toBe(stolen?.keyId)
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'over', distrusted: null })
  expect(await db().credential.findUnique({ where: { id } })).toMatchObject({ state: 'removed' })
})
