import type { Db, Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import type { Contact } from './choices'
import { reachable } from './model'

/** A tenant is one customer, however many environments it has. */
export function findCustomerOf(db: Db, tenantId: string) {
  return db.connection.findFirst({
    where: { tenantId },
    select: {
      customer: {
        select: {
          id: true,
          name: true,
          contacts: {
            where: reachable,
            select: { id: true, name: true, email: true, language: true },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            take: 50,
          },
          connections: { where: { tenantId }, select: { environment: true }, orderBy: { createdAt: 'asc' }, take: 10 },
        },
      },
    },
    orderBy: { createdAt: 'asc' },
  })
}

export async function insertCustomer(tx: Tx, name: string): Promise<string> {
  return (await tx.customer.create({ data: { name }, select: { id: true } })).id
}

export function saveContact(tx: Tx, customerId: string, contact: Contact) {
  return tx.contact.upsert({
    where: { customerId_email: { customerId, email: contact.email } },
    create: { customerId, ...contact },
    // Whoever names an address again says that somebody reads it.
    update: { name: contact.name, language: contact.language, bouncedAt: null, leftAt: null },
    select: { id: true },
  })
}

/** Whoever is there already stays as they are. */
export function keepContact(tx: Tx, customerId: string, contact: Contact) {
  return tx.contact.upsert({
    where: { customerId_email: { customerId, email: contact.email } },
    create: { customerId, ...contact },
    update: {},
    select: { id: true },
  })
}

export async function keepContactOf(tx: Tx, connectionId: string, contact: Contact): Promise<string> {
  const { id } = await keepContact(tx, await customerOf(tx, connectionId), contact)
  return id
}

export async function saveContactOf(tx: Tx, connectionId: string, contact: Contact): Promise<string> {
  const { id } = await saveContact(tx, await customerOf(tx, connectionId), contact)
  return id
}

export async function isAway(tx: Tx, connectionId: string, address: string): Promise<boolean> {
  const gone = [{ bouncedAt: { not: null } }, { leftAt: { not: null } }]
  const where = { email: address, OR: gone, customer: { connections: { some: { id: connectionId } } } }
  return (await tx.contact.findFirst({ where, select: { id: true } })) !== null
}

/** Until the end of `tx` nobody corrects or erases them. */
export async function holdContact(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ email: string }[]>`select email from "Contact" where id = ${id}::uuid for share`
  return row?.email ?? null
}

export function contactsOf(tx: Tx, connectionId: string, until?: Date) {
  return tx.contact.findMany({
    where: { ...reachable, createdAt: { lte: until }, customer: { connections: { some: { id: connectionId } } } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: 50,
  })
}

/** Guarded on what it was before, so that what is marked twice is told once. */
export async function changeContact(
  tx: Tx,
  contactId: string,
  connectionId: string,
  change: { from: Prisma.ContactWhereInput; to: Prisma.ContactUpdateManyMutationInput },
): Promise<boolean> {
  const { count } = await tx.contact.updateMany({
    where: { ...change.from, id: contactId, erasedAt: null, customer: { connections: { some: { id: connectionId } } } },
    data: change.to,
  })
  return count === 1
}

/** `.invalid` is nobody's (RFC 2606), and with the id in it the address is unique still. */
export async function emptyContacts(tx: Tx, address: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update "Contact" set name = 'Erased', email = id || '@erased.invalid', "leftAt" = ${now}, "erasedAt" = ${now}
     where lower(email) = ${address} and "erasedAt" is null returning id`
  return rows.map(({ id }) => id)
}

async function customerOf(tx: Tx, connectionId: string): Promise<string> {
  const where = { id: connectionId }
  return (await tx.connection.findUniqueOrThrow({ where, select: { customerId: true } })).customerId
}
