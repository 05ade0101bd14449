import type { Db, Tx } from '@/lib/db'

/** What a contact was told in mails that nobody got, to be said again once they can be reached. */
export async function markRemindersBounced(tx: Tx, contactId: string, since: Date): Promise<void> {
  await tx.reminder.updateMany({
    where: { contactId, state: 'sent', sentAt: { gte: since } },
    data: { state: 'bounced', sentAt: null },
  })
}

export function findOwnerOf(db: Db, connectionId: string) {
  return db.connection.findUniqueOrThrow({ where: { id: connectionId }, select: { accountOwnerId: true } })
}

/** What is told of a mail that came back; null once it is not known any more. */
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
    },
  })
  if (!mail?.connectionId) return null
  const { connectionId, contactId, addresseeId } = mail
  const [connection, contact, addressee] = await Promise.all([
    db.connection.findUniqueOrThrow({
      where: { id: connectionId },
      select: {
        id: true,
        environment: true,
        accountOwnerId: true,
        spencerContactName: true,
        spencerContactEmail: true,
        customer: { select: { name: true } },
      },
    }),
    contactId ? db.contact.findUnique({ where: { id: contactId }, select: { name: true, bouncedAt: true } }) : null,
    addresseeId ? db.addressee.findUnique({ where: { id: addresseeId }, select: { name: true } }) : null,
  ])
  return { ...mail, connection, contact, addressee }
}

export function findContactName(db: Db, id: string) {
  return db.contact.findUnique({ where: { id }, select: { name: true } })
}
