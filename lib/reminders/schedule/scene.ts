import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'

/** For tests: a live credential that has been known since `createdAt` (two years before its end unless said). */
export async function aCredential(of: {
  connectionId: string
  kind?: 'secret' | 'certificate'
  endsAt: Date
  createdAt?: Date
}): Promise<string> {
  const { connectionId, kind = 'secret', endsAt, createdAt = new Date(endsAt.getTime() - 730 * 86_400_000) } = of
  const times = { startsAt: createdAt, createdAt, remindAt: createdAt, endsAt }
  const { id } = await db().credential.create({
    data: { connectionId, kind, state: 'live', attemptName: randomUUID(), keyId: randomUUID(), ...times },
    select: { id: true },
  })
  return id
}

/** For tests: what was queued, skipped or sent for a credential, the most urgent last; `spencer` stands for its contact. */
export async function remindersOf(credentialId: string) {
  const rows = await db().reminder.findMany({
    where: { credentialId },
    select: { id: true, threshold: true, state: true, contact: { select: { email: true } } },
    orderBy: [{ threshold: 'desc' }, { contact: { email: 'asc' } }],
  })
  return rows.map(({ contact, ...row }) => ({ ...row, to: contact?.email ?? 'spencer' }))
}

/** For tests: which reminders have a mail waiting in the queue. */
export async function queuedReminders(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select data->>'reminderId' as id from pgboss.job where name = 'send-reminder' and state < 'active'`
  return rows.map(({ id }) => id)
}
