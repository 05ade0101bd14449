import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aStaffMember } from '@/e2e/fixtures/handoff'
import { listAudit } from '@/lib/audit/list'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { currentCertificate, giveCertificate } from './give-certificate'
import { confirmReplacement, waitingReplacements } from './replace-certificate'

let [first, second] = ['', '']
// Of their own for each test: one that another connection has is asked about.
beforeEach(async () => {
  ;[first, second] = [(await aCertificate()).pem, (await aCertificate()).pem]
})
afterAll(async () => {
  await closeQueue()
  await closeDb()
})

test('the newest certificate is the one to register, and it is what was given', async () => {
  const connectionId = await aConnection()
  const [staff, other] = [await aStaffMember(), await aStaffMember()]
  expect(await currentCertificate(asWorker(), connectionId)).toBeNull()
  expect(await giveCertificate(staff, connectionId, first)).toMatchObject({ status: 'given' })
  const asked = await giveCertificate(staff, connectionId, second)
  expect(asked.status).toBe('asked')
  const [waiting] = await waitingReplacements(other, connectionId)
  await confirmReplacement(other, { askId: waiting?.id ?? '', sha256: waiting?.sha256 ?? '' })
  expect(asked).toMatchObject({ certificate: await currentCertificate(asWorker(), connectionId) })
  expect(await db().certificate.count({ where: { connectionId, withdrawnAt: null } })).toBe(1)
})

test('a Viewer gives none', async () => {
  const connectionId = await aConnection()
  expect(await giveCertificate(await aStaffMember('Viewer'), connectionId, first)).toEqual({ status: 'not_allowed' })
  expect(await currentCertificate(asWorker(), connectionId)).toBeNull()
})

test('a sign-in of eleven minutes ago gives none, and what was typed comes back only where it is a certificate', async () => {
  const connectionId = await aConnection()
  const staff = await aStaffMember('Operator', new Date(Date.now() - 11 * 60_000))
  expect(await giveCertificate(staff, connectionId, first)).toMatchObject({ status: 'stale_sign_in', certificate: {} })
  expect(await giveCertificate(staff, connectionId, '-----BEGIN PRIVATE KEY-----')).toEqual({
    status: 'refused',
    why: 'private_key',
  })
  expect(await currentCertificate(asWorker(), connectionId)).toBeNull()
})

test('a private key is refused, and the audit knows that it came but nothing of it', async () => {
  const connectionId = await aConnection()
  const staff = await aStaffMember()
  const pasted = `${first}\n-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----`
  expect(await giveCertificate(staff, connectionId, pasted)).toEqual({ status: 'refused', why: 'private_key' })
  const [entry] = await listAudit(staff, { connectionId })
  expect(entry).toMatchObject({ action: 'certificate.refused', data: { why: 'private_key' } })
  expect(await currentCertificate(asWorker(), connectionId)).toBeNull()
})

test('of two first certificates at once one is given and the other is asked', async () => {
  const connectionId = await aConnection()
  const staff = await aStaffMember()
  const given = await Promise.all([first, second].map((pem) => giveCertificate(staff, connectionId, pem)))
  expect(given.map(({ status }) => status).sort()).toEqual(['asked', 'given'])
})

test('a connection whose tenant ever held a certificate counts as one that has one', async () => {
  const connectionId = await aConnection()
  const attempt = { connectionId, kind: 'certificate', state: 'removed', attemptName: connectionId } as const
  await db().credential.create({ data: attempt })
  expect(await giveCertificate(await aStaffMember(), connectionId, first)).toMatchObject({ status: 'asked' })
})

test('the account owner is told in the transaction in which it is given', async () => {
  const connectionId = await aConnection()
  await giveCertificate(await aStaffMember(), connectionId, first)
  const told = await db().$queryRaw`select data->>'to' as "to" from pgboss.job
    where name = 'tell-certificate' and data->>'id' = ${connectionId}`
  expect(told).toEqual([{ to: 'owner' }])
})
