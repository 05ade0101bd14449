import type { Db, Tx } from '@/lib/db'
import { isSendable } from '../schedule/silence-store'

/** What a contact was told in this mail that nobody got, and in those after it: to be said again once they can be reached. */
export async function markRemindersBounced(
  tx: Tx,
  contactId: string,
  { id: mailId, createdAt }: { id: string; createdAt: Date },
): Promise<void> {
  await tx.reminder.updateMany({
    where: { contactId, state: 'sent', OR: [{ mailId }, { sentAt: { gte: createdAt } }] },
    data: { state: 'bounced', sentAt: null },
  })
}

/** Whether the daily mail of a contact asks for what this invitation asks for: it is to renew what a reminder may say by now. */
export async function isAskedAnyway(tx: Tx, invitationId: string, contactId: string, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Reminder" r
      join "Credential" own on own.id = r."credentialId"
      join "Invitation" i on i.id = ${invitationId}::uuid and i."connectionId" = own."connectionId"
     where r."contactId" = ${contactId}::uuid and r."dueAt" <= ${now} and ${isSendable(now)}
       and i.intent = 'renew' and own.kind = any(i.renews) limit 1`
  return rows.length > 0
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
