import type { Db, Tx } from '@/lib/db'

/** What a contact was told in mails that nobody got, to be said again once they can be reached. */
export async function markRemindersBounced(tx: Tx, contactId: string, since: Date): Promise<void> {
  await tx.reminder.updateMany({
    where: { contactId, state: 'sent', sentAt: { gte: since } },
    data: { state: 'bounced', sentAt: null },
  })
}

export async function hasReminderWaiting(
  tx: Tx,
  { contactId, connectionId }: { contactId: string; connectionId: string },
  now: Date,
): Promise<boolean> {
  const isDue = { state: 'queued', dueAt: { lte: now } } as const
  const row = await tx.reminder.findFirst({
    where: { ...isDue, contactId, credential: { connectionId } },
    select: { id: true },
  })
  return row !== null
}

export function findOwnerOf(db: Db, connectionId: string) {
  return db.connection.findUniqueOrThrow({ where: { id: connectionId }, select: { accountOwnerId: true } })
}

const connectionInMail = {
  id: true,
  environment: true,
  accountOwnerId: true,
  spencerContactName: true,
  spencerContactEmail: true,
  customer: { select: { name: true } },
} as const

/** What is told of a mail that came back, of each connection it was about; null once it is not known any more. */
export async function findReturned(db: Db, mailId: string) {
  const mail = await db.mail.findFirst({
    where: { id: mailId, connectionId: { not: null } },
    select: {
      messageId: true,
      connectionId: true,
      contactId: true,
      addresseeId: true,
      handoffId: true,
      createdAt: true,
      said: true,
      parts: { select: { connectionId: true }, take: 5000 },
    },
  })
  if (!mail?.connectionId) return null
  const { connectionId, contactId, addresseeId, parts } = mail
  const ids = [connectionId, ...parts.map((part) => part.connectionId)]
  const [connections, contact, addressee] = await Promise.all([
    db.connection.findMany({
      where: { id: { in: ids } },
      select: connectionInMail,
      orderBy: { id: 'asc' },
      take: ids.length,
    }),
    contactId ? db.contact.findUnique({ where: { id: contactId }, select: { name: true, bouncedAt: true } }) : null,
    addresseeId ? db.addressee.findUnique({ where: { id: addresseeId }, select: { name: true } }) : null,
  ])
  return { ...mail, connections, contact, addressee }
}

export function findContactName(db: Db, id: string) {
  return db.contact.findUnique({ where: { id }, select: { name: true } })
}
