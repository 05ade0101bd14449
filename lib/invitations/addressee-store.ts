import type { Db, Tx } from '@/lib/db'
import type { Colleague } from './colleague'
import { stands } from './model'

export async function insertAddressee(
  tx: Tx,
  row: Colleague & { invitationId: string; typedById: string; heldAt: Date | null },
  now: Date,
): Promise<string> {
  const { id } = await tx.addressee.create({ data: { ...row, typedAt: now }, select: { id: true } })
  return id
}

const waits = { heldAt: { not: null }, allowedAt: null, refusedAt: null } as const

/** Held, and nobody of Spencer has said yes or no. */
export function heldAddressees(db: Db, connectionId: string, now: Date) {
  return db.addressee.findMany({
    where: { ...waits, invitation: { connectionId, ...stands(now) } },
    select: {
      id: true,
      name: true,
      email: true,
      heldAt: true,
      typedBy: { select: { name: true, upn: true } },
      invitation: { select: { intent: true } },
    },
    orderBy: { typedAt: 'asc' },
    take: 50,
  })
}

/** The first answer counts; null where there is nothing to answer any more. */
export async function decide(tx: Tx, id: string, answer: { allowedAt: Date } | { refusedAt: Date }, now: Date) {
  const { count } = await tx.addressee.updateMany({
    where: { ...waits, id, invitation: stands(now) },
    data: answer,
  })
  if (count === 0) return null
  return tx.addressee.findUniqueOrThrow({
    where: { id },
    select: { invitationId: true, invitation: { select: { connectionId: true } } },
  })
}

/** Who is mailed; null while Spencer has not said yes, and for an address that nobody has. */
export function findAddressee(db: Db, id: string) {
  return db.addressee.findFirst({
    where: { id, bouncedAt: null, OR: [{ heldAt: null }, { allowedAt: { not: null } }] },
    select: {
      invitationId: true,
      name: true,
      email: true,
      language: true,
      typedBy: { select: { name: true, upn: true } },
      _count: { select: { links: true } },
    },
  })
}

export function findHeld(db: Db, id: string) {
  return db.addressee.findFirst({
    where: { ...waits, id },
    select: {
      name: true,
      email: true,
      typedBy: { select: { name: true, upn: true } },
      invitation: {
        select: {
          connection: {
            select: {
              id: true,
              domain: true,
              environment: true,
              spencerContactName: true,
              spencerContactEmail: true,
              customer: { select: { name: true } },
            },
          },
        },
      },
    },
  })
}

export async function markAddresseeBounced(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.addressee.updateMany({ where: { id }, data: { bouncedAt: now } })
}

/** `.invalid` is nobody's (RFC 2606). Returns which there were. */
export async function emptyAddressees(tx: Tx, address: string, now: Date): Promise<string[]> {
  const rows = await tx.addressee.updateManyAndReturn({
    where: { email: address },
    data: { name: 'Erased', email: 'erased@erased.invalid', refusedAt: now },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
