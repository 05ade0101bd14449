import type { Db, Tx } from '@/lib/db'
import type { About } from './about'
import { addressHashOf } from './address-hash'
import type { MailReport } from './read-report'

/** The row of this mail, the same whenever it is sent again. */
export async function noteMail(
  db: Db,
  { messageId, address }: { messageId: string; address: string },
  { parts = [], ...about }: About,
): Promise<string> {
  const addressHash = about.contactId ? addressHashOf(about.contactId, address) : null
  const row = await db.mail.upsert({
    where: { messageId },
    create: { messageId, ...about, addressHash, parts: { create: parts } },
    update: { addressHash },
    select: { id: true },
  })
  return row.id
}

export async function markTaken(db: Db, id: string, sentAt: Date): Promise<void> {
  await db.mail.updateMany({ where: { id, state: 'sending' }, data: { state: 'sent', sentAt } })
}

/** What a later report may still change: nothing takes back that a mail did not arrive. */
const changes = {
  delayed: ['sending', 'sent'],
  reached: ['sending', 'sent', 'delayed'],
  failed: ['sending', 'sent', 'delayed', 'reached'],
  bounced: ['sending', 'sent', 'delayed', 'reached', 'failed'],
} as const

/** Null where the report changes nothing: heard before, or the mail is not known any more. */
export async function markReported(
  tx: Tx,
  { mailId, verdict, status, said }: Omit<MailReport, 'said'> & { said: string | null },
  now: Date,
) {
  const [row] = await tx.mail.updateManyAndReturn({
    where: { id: mailId, state: { in: [...changes[verdict]] } },
    data: { state: verdict, reportedAt: now, status, said },
    select: {
      id: true,
      messageId: true,
      connectionId: true,
      contactId: true,
      addresseeId: true,
      personId: true,
      handoffId: true,
      createdAt: true,
    },
  })
  return row ?? null
}

export function findMail(db: Db, id: string) {
  const parts = { select: { connectionId: true, linkHash: true }, take: 5000 }
  const about = { connectionId: true, contactId: true, linkHash: true, handoffId: true } as const
  return db.mail.findUnique({ where: { id }, select: { ...about, addressHash: true, createdAt: true, parts } })
}

/** How many mails to the address that one contact has did not arrive since then. */
export function countFailed(db: Db, { id, email, readdressedAt }: Recipient, since: Date): Promise<number> {
  const isToThis = [
    { addressHash: addressHashOf(id, email) },
    { addressHash: null, createdAt: { gte: readdressedAt ?? undefined } },
  ]
  const failed = { contactId: id, state: 'failed', reportedAt: { gte: since } } as const
  return db.mail.count({ where: { ...failed, OR: isToThis, NOT: { status: { startsWith: '5.7.' } } } })
}

/** `readdressedAt`: since when a contact has the address that they have; null where it was never corrected. */
export type Recipient = { id: string; email: string; readdressedAt: Date | null }

/** Until the end of `tx` nobody corrects or erases them. Before any row of theirs is locked, as whoever does that begins so, too. */
export async function lockRecipient(tx: Tx, id: string): Promise<Recipient | null> {
  const [row] = await tx.$queryRaw<Recipient[]>`
    select id, email, "readdressedAt" from "Contact" where id = ${id}::uuid for no key update`
  return row ?? null
}

export async function emptyWords(
  tx: Tx,
  { contactIds, addresseeIds }: { contactIds: string[]; addresseeIds: string[] },
): Promise<void> {
  const theirs = [{ contactId: { in: contactIds } }, { addresseeId: { in: addresseeIds } }]
  await tx.mail.updateMany({ where: { OR: theirs }, data: { said: null, addressHash: null } })
}

export async function deleteBefore(db: Db, before: Date): Promise<void> {
  await db.mail.deleteMany({ where: { createdAt: { lt: before } } })
}

export type MailRow = {
  id: string
  messageId: string
  state: 'sending' | 'sent' | 'delayed' | 'reached' | 'failed' | 'bounced'
  createdAt: Date
  reportedAt: Date | null
  status: string | null
  said: string | null
  /** Null: somebody at Spencer. */
  name: string | null
  openedAt: Date | null
}

/** The last ones of a connection, newest first, with whom they were for and when a link in them was opened first. */
export function findMails(db: Db, connectionId: string): Promise<MailRow[]> {
  return db.$queryRaw<MailRow[]>`
    select m.id, m."messageId", m.state::text as state, m."createdAt", m."reportedAt", m.status, m.said,
           coalesce(k.name, a.name) as name,
           coalesce((select min(l."openedAt") from "InvitationLink" l
                      where l."tokenHash" = m."linkHash" or l."tokenHash" in (
                        select p."linkHash" from "MailPart" p where p."mailId" = m.id)), h."claimedAt") as "openedAt"
      from "Mail" m
      left join "Contact" k on k.id = m."contactId"
      left join "Addressee" a on a.id = m."addresseeId"
      left join "Handoff" h on h."idHash" = m."linkHash"
     where m."connectionId" = ${connectionId}::uuid
        or m.id in (select p."mailId" from "MailPart" p where p."connectionId" = ${connectionId}::uuid)
     order by m."createdAt" desc, m.id limit 20`
}
