import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { comeFor, finished, giveCertificateTo, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, theOnlyApplication, theOnlySecret } from '@/e2e/fixtures/tenants'
import { recordReplacing } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { renewalOf } from './renewal'

const world = aWorld()

const renew = (connectionId: string, renews: ('secret' | 'certificate')[]) =>
  db().invitation.updateMany({ where: { connectionId, intent: 'renew' }, data: { renews } })

test('a secret is renewed once for each invitation, and the second press of it removes the one that Spencer replaced', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const first = theOnlySecret(contoso)
  const renewal = await comeFor('renew', signed, administrator(contoso))
  const ahead = await renewalOf(renewal.customer)
  expect(ahead).toMatchObject({ stage: 'ahead', kinds: ['secret'], pairs: [{ kind: 'secret', next: { mark: null } }] })
  expect(ahead.pairs[0]?.old?.mark).toBe(first?.hint)

  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'made', kinds: [] })
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  const both = theOnlyApplication(contoso).passwordCredentials ?? []
  expect(both).toHaveLength(2)

  const made = both.find(({ keyId }) => keyId !== first?.keyId)
  const { id } = await db().credential.findFirstOrThrow({ where: { keyId: made?.keyId ?? '' } })
  await asWorker((tx) => recordReplacing(tx, id))
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'tidy' })
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  expect(theOnlySecret(contoso)?.keyId).toBe(made?.keyId)
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'over', kinds: [] })
})

test('another invitation renews again', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  await onboard(await comeFor('renew', signed, administrator(contoso)))
  const next = await comeFor('renew', signed, administrator(contoso))
  expect(await renewalOf(next.customer)).toMatchObject({ stage: 'ahead', kinds: ['secret'] })
  await onboard(next)
  expect(theOnlyApplication(contoso).passwordCredentials).toHaveLength(3)
})

test('a certificate is renewed beside the one that stands, and the secret stays as it is', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const secret = theOnlySecret(contoso)
  const renewal = await comeFor('renew', signed, administrator(contoso))
  await renew(signed.connectionId, ['certificate'])
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'unprepared', pairs: [] })

  await giveCertificateTo(signed.connectionId, 'another')
  expect(await renewalOf(renewal.customer)).toMatchObject({ stage: 'ahead', kinds: ['certificate'] })
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).keyCredentials).toHaveLength(2)
  expect(theOnlySecret(contoso)?.keyId).toBe(secret?.keyId)
  const over = await renewalOf(renewal.customer)
  expect(over).toMatchObject({ stage: 'over', pairs: [{ kind: 'certificate' }] })
  expect(over.pairs[0]?.old?.mark).not.toBe(over.pairs[0]?.next.mark)
})

test('an older invitation has nothing left to ask for once a younger one has renewed', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const older = await comeFor('renew', signed, administrator(contoso))
  await onboard(older)
  const younger = await comeFor('renew', signed, administrator(contoso))
  await onboard(younger)
  const newest = await db().credential.findFirstOrThrow({ where: { kind: 'secret' }, orderBy: { createdAt: 'desc' } })
  await asWorker((tx) => recordReplacing(tx, newest.id))
  expect(await renewalOf(older.customer)).toMatchObject({ stage: 'tidy', kinds: [] })
  await onboard(older)
  expect(theOnlySecret(contoso)?.keyId).toBe(newest.keyId)
  expect(await renewalOf(older.customer)).toMatchObject({ stage: 'over', kinds: [] })
})

test('a renewal of something else does not join the one that waits', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const first = await press(await comeFor('renew', signed, administrator(contoso)))
  const second = await press(await comeFor('renew', signed, administrator(contoso)))
  expect(second.runId).not.toBe(first.runId)
  expect(await runOf(first.runId)).toMatchObject({ state: 'stopped', reason: 'superseded' })
})
