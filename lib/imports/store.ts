import type { Db, Tx } from '@/lib/db'
import type { Draft } from './draft-row'

type NewDraft = { readById: string; readAt: Date; fileName: string | null; rows: Draft; expiresAt: Date }

export async function insertDraft(tx: Tx, data: NewDraft): Promise<string> {
  return (await tx.import.create({ data, select: { id: true } })).id
}

export function findImport(db: Db, id: string) {
  return db.import.findUnique({
    where: { id },
    select: {
      id: true,
      readById: true,
      readAt: true,
      fileName: true,
      rows: true,
      expiresAt: true,
      importedAt: true,
      made: true,
      changed: true,
      readBy: { select: { name: true } },
    },
  })
}

/** Those that wait for the press, newest first. */
export function listDrafts(db: Db, now: Date) {
  return db.import.findMany({
    where: { importedAt: null, expiresAt: { gt: now } },
    select: { id: true, fileName: true, readAt: true, readBy: { select: { name: true } } },
    orderBy: { readAt: 'desc' },
    take: 50,
  })
}

/** Newest first. */
export function listImports(db: Db) {
  return db.import.findMany({
    where: { importedAt: { not: null } },
    select: {
      id: true,
      fileName: true,
      importedAt: true,
      made: true,
      changed: true,
      readBy: { select: { name: true } },
    },
    orderBy: { importedAt: 'desc' },
    take: 50,
  })
}

/** Once; the rows go with it. False for whoever comes second. */
export async function closeImport(tx: Tx, id: string, counts: { made: number; changed: number }, now: Date) {
  const { count } = await tx.import.updateMany({
    where: { id, importedAt: null },
    data: { ...counts, importedAt: now, rows: [] },
  })
  return count === 1
}

/** A press that was cut short, and a day later nobody pressed again: what was made stands, and the names go. */
export async function closeHalfImported(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    update "Import" i set rows = '[]', "importedAt" = ${now},
           made = (select count(*) from "ListedConnection" l where l."importId" = i.id)
     where "importedAt" is null and "expiresAt" <= ${now}
       and exists (select 1 from "ListedConnection" l where l."importId" = i.id)`
}

/** What nobody pressed: gone with the names and addresses in it. */
export async function deleteDrafts(db: Db, now: Date): Promise<void> {
  await db.import.deleteMany({ where: { importedAt: null, expiresAt: { lte: now }, listed: { none: {} } } })
}

const nothing = JSON.stringify({ header: [], unread: [], rows: [] })

export function emptyDrafts(tx: Tx, address: string): Promise<number> {
  const like = `%${address.replace(/[\\%_]/g, '\\$&')}%`
  return tx.$executeRaw`
    update "Import" set rows = ${nothing}::jsonb where "importedAt" is null and rows::text ilike ${like}`
}

/** All that is known of these tenants, and who is of staff is asked elsewhere. */
export function connectionsOfTenants(db: Db, tenantIds: readonly string[]) {
  return db.connection.findMany({
    where: { tenantId: { in: [...tenantIds] } },
    select: {
      id: true,
      tenantId: true,
      environment: true,
      endedAt: true,
      registeredAt: true,
      customer: { select: { id: true, name: true, contacts: { select: { email: true }, take: 50 } } },
      listed: { select: { applicationId: true, secretEndsAt: true, certificateEndsAt: true, seenAt: true } },
    },
    take: 5 * tenantIds.length,
  })
}

export function countListed(db: Db, importId: string): Promise<number> {
  return db.listedConnection.count({ where: { importId } })
}

type ListedFields = {
  importId: string
  applicationId: string | null
  secretEndsAt: Date | null
  certificateEndsAt: Date | null
}

export async function insertListed(tx: Tx, connectionId: string, fields: ListedFields, now: Date): Promise<void> {
  await tx.listedConnection.create({ data: { ...fields, connectionId, listedAt: now }, select: { connectionId: true } })
}

/** What the newer list leaves open stays as it was; it stays with the list that it came with. Null where it was seen meanwhile, or has ended. */
export async function changeListed(tx: Tx, connectionId: string, fields: ListedFields) {
  const { applicationId, secretEndsAt, certificateEndsAt } = fields
  await tx.$executeRaw`select 1 from "Connection" where id = ${connectionId}::uuid for update`
  const { count } = await tx.listedConnection.updateMany({
    where: { connectionId, seenAt: null, connection: { endedAt: null } },
    data: {
      ...(applicationId && { applicationId }),
      ...(secretEndsAt && { secretEndsAt }),
      ...(certificateEndsAt && { certificateEndsAt }),
    },
  })
  if (count === 0) return null
  return tx.listedConnection.findUniqueOrThrow({
    where: { connectionId },
    select: { secretEndsAt: true, certificateEndsAt: true },
  })
}
