import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { aConnection, aStaffMember } from '@/e2e/fixtures/handoff'
import { listAudit } from '@/lib/audit/list'
import { closeDb, db } from '@/lib/db'
import { currentCertificate, giveCertificate } from './give-certificate'

let [first, second] = ['', '']
beforeAll(async () => {
  ;[first, second] = [(await aCertificate()).pem, (await aCertificate()).pem]
})
afterAll(closeDb)

test('the newest certificate is the one to register, and it is what was given', async () => {
  const connectionId = await aConnection()
  const staff = await aStaffMember()
  expect(await currentCertificate(connectionId)).toBeNull()
  await giveCertificate(staff, connectionId, first)
  const given = await giveCertificate(staff, connectionId, second)
  expect(given).toEqual({ status: 'given', certificate: await currentCertificate(connectionId) })
  expect(await db().certificate.count({ where: { connectionId, withdrawnAt: null } })).toBe(1)
})

test('a Viewer gives none', async () => {
  const connectionId = await aConnection()
  expect(await giveCertificate(await aStaffMember('Viewer'), connectionId, first)).toEqual({ status: 'not_allowed' })
  expect(await currentCertificate(connectionId)).toBeNull()
})

test('a private key is refused, and the audit knows that it came but nothing of it', async () => {
  const connectionId = await aConnection()
  const staff = await aStaffMember()
  const pasted = `${first}\n-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----`
  expect(await giveCertificate(staff, connectionId, pasted)).toEqual({ status: 'refused', why: 'private_key' })
  const [entry] = await listAudit(staff, { connectionId })
  expect(entry).toMatchObject({ action: 'certificate.refused', data: { why: 'private_key' } })
  expect(await currentCertificate(connectionId)).toBeNull()
})
