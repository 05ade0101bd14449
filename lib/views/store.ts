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

/** False where it is not there any more. */
export async function renameIn(tx: Tx, id: string, name: string): Promise<boolean> {
  return (await tx.savedView.updateMany({ where: { id }, data: { name } })).count === 1
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

/** Whatever may search for this address, or be called by it. */
export function findSaying(tx: Tx, address: string) {
  return tx.$queryRaw<{ id: string; name: string; search: string | null }[]>`
    select id, name, asked->>'search' as search from "SavedView"
     where strpos(lower(asked->>'search'), ${address}) > 0 or strpos(lower(name), ${address}) > 0`
}

/** These, and what these people keep for themselves. Returns how many. */
export async function deleteViewsOf(tx: Tx, personIds: readonly string[], ids: readonly string[]): Promise<number> {
  const ofThem = { isShared: false, keptById: { in: [...personIds] } }
  return (await tx.savedView.deleteMany({ where: { OR: [ofThem, { id: { in: [...ids] } }] } })).count
}
