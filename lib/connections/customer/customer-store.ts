import type { Db, Tx } from '@/lib/db'
import type { Contact } from '../choices'

/** One at a time, and nobody becomes a contact meanwhile; null where there is none. */
export async function lockCustomer(tx: Tx, customerId: string): Promise<{ name: string } | null> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    select name from "Customer" where id = ${customerId}::uuid for update`
  return row ?? null
}

export function connectionsOfCustomer(db: Db, customerId: string) {
  return db.connection.findMany({
    where: { customerId },
    select: { id: true, tenantId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 30,
  })
}

/** Until the end of `tx` nobody marks, erases or mails them: whoever does locks this row first, and theirs after it. */
export async function lockContact(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`select 1 from "Contact" where id = ${id}::uuid for no key update`
}

export function findContact(db: Db, { customerId, contactId }: { customerId: string; contactId: string }) {
  return db.contact.findFirst({
    where: { id: contactId, customerId, erasedAt: null },
    select: { name: true, email: true, language: true, bouncedAt: true, leftAt: true },
  })
}

export async function hasContactAt(tx: Tx, customerId: string, email: string): Promise<boolean> {
  const where = { customerId_email: { customerId, email } }
  return (await tx.contact.findUnique({ where, select: { id: true } })) !== null
}

export async function saveCorrected(tx: Tx, id: string, contact: Contact): Promise<void> {
  await tx.contact.update({ where: { id, erasedAt: null }, data: contact, select: { id: true } })
}

/** By the database's clock, as the rows of mails are dated. */
export async function forgetOldAddress(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    update "Contact" set "bouncedAt" = null, "leftAt" = null, "readdressedAt" = clock_timestamp() where id = ${id}::uuid`
}

export async function saveName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.customer.update({ where: { id }, data: { name }, select: { id: true } })
}
