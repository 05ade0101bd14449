import { afterAll, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { closeDb } from '@/e2e/fixtures/database'
import { aConnection, aStaffMember } from '@/e2e/fixtures/handoff'
import { listAudit } from '@/lib/audit/list'
import { closeQueue } from '@/lib/queue/queue'
import { giveCertificate } from './give-certificate'

process.env.DUAL_CONTROL = 'off'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

test('where dual control is off one person replaces a certificate, and the audit says so of every one given', async () => {
  const connectionId = await aConnection()
  const staff = await aStaffMember()
  for (const { pem } of [await aCertificate(), await aCertificate()])
    expect(await giveCertificate(staff, connectionId, pem)).toMatchObject({ status: 'given' })
  const entries = await listAudit(staff, { connectionId })
  expect(entries.map(({ action, data }) => [action, data.dualControl])).toEqual([
    ['certificate.given', 'off'],
    ['certificate.given', 'off'],
  ])
})
