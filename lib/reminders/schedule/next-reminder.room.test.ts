import { afterAll, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCredential } from '@/e2e/fixtures/reminders'
import { viewer } from '@/e2e/fixtures/viewer'
import { morningBefore } from './civil-time'
import { nextReminder } from './next-reminder'

afterAll(closeDb)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)

test('what is said next is about the old secret until the new one has replaced it', async () => {
  const { connectionId } = await aConnection()
  expect(await nextReminder(viewer, connectionId, morning(20))).toBeNull()
  const id = await aCredential({ connectionId, endsAt })
  const younger = new Date('2030-11-20T14:00:00Z')
  await aCredential({ connectionId, endsAt: younger, createdAt: morning(25) })
  expect(await nextReminder(viewer, connectionId, morning(20))).toEqual({ kind: 'secret', at: morning(14) })
  await db().credential.update({ where: { id }, data: { state: 'replaced' } })
  expect(await nextReminder(viewer, connectionId, morning(20))).toEqual({
    kind: 'secret',
    at: morningBefore(younger, 90),
  })
})

test('what a mail said early comes no more', async () => {
  const { connectionId } = await aConnection()
  const credentialId = await aCredential({ connectionId, endsAt })
  const early = { credentialId, threshold: 14, state: 'sent', dueAt: morning(14), sentAt: morning(18) } as const
  await db().reminder.create({ data: early })
  expect(await nextReminder(viewer, connectionId, morning(17))).toEqual({ kind: 'secret', at: morning(7) })
})
