import type { Db, Tx } from '@/lib/db'

type NewView = { keptById: string; name: string; asked: Record<string, string>; isShared: boolean; keptAt: Date }

/** One at a time for each person, so that what they keep is counted one by one. */
export async function lockKeeper(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 6))`
}

export function countKept(tx: Tx, keptById: string): Promise<number> {
  return tx.savedView.count({ where: { keptById } })
}

/** Null where this person has one of that name. */
export async function insertView(tx: Tx, view: NewView): Promise<string | null> {
  const [row] = await tx.savedView.createManyAndReturn({ data: [view], skipDuplicates: true, select: { id: true } })
  return row?.id ?? null
}

export function findView(tx: Tx, id: string) {
  return tx.savedView.findUnique({ where: { id }, select: { keptById: true, name: true, isShared: true } })
}

export async function hasViewCalled(tx: Tx, keptById: string, name: string): Promise<boolean> {
  return (await tx.savedView.count({ where: { keptById, name } })) > 0
}

export async function renameIn(tx: Tx, id: string, name: string): Promise<void> {
  await tx.savedView.updateMany({ where: { id }, data: { name } })
}

export async function deleteIn(tx: Tx, id: string): Promise<boolean> {
  return (await tx.savedView.deleteMany({ where: { id } })).count === 1
}

/** One's own and everybody's, by name. */
export function listViews(db: Db, keptById: string) {
  return db.savedView.findMany({
    where: { OR: [{ keptById }, { isShared: true }] },
    select: { id: true, name: true, asked: true, isShared: true, keptById: true, keptBy: { select: { name: true } } },
    orderBy: [{ isShared: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

/** Their own, and whatever searches for this address. */
export async function deleteViewsOf(tx: Tx, personIds: readonly string[], address: string): Promise<void> {
  await tx.$executeRaw`
    delete from "SavedView"
     where (not "isShared" and "keptById" = any(${[...personIds]}::uuid[]))
        or strpos(lower(asked->>'search'), ${address}) > 0 or strpos(lower(name), ${address}) > 0`
}
