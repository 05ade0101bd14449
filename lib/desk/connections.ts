import { proofOf } from '@/lib/credentials/proof'
import { asStaff, type Db } from '@/lib/db'
import { eachAlone } from '@/lib/each-alone'
import type { Staff } from '@/lib/identity/actor'
import { type Mark, marksOf } from '@/lib/reminders/planned/planned-of'
import { readReasons } from './attention/rows/reason-in-row'
import { settleForPage } from './attention/rows/settle'
import { keptCounts } from './counts/store'
import { countMatching, pageOfConnections } from './list-store'
import { type ConnectionFilter, deskStageOf, hindranceOf, isExpiring, writePlace } from './model'

export type ConnectionRow = Awaited<ReturnType<typeof listConnections>>['rows'][number]

const pageSize = 50

/** The staff's list, a page at a time, newest first (by end date when filtered by it). `next` goes into `after`. */
export async function listConnections(staff: Staff, filter: ConnectionFilter, now = new Date()) {
  const { found, next, view } = await someConnections(staff, filter, now, pageSize)
  const rows = eachAlone(found, view, ({ id: connectionId }) => ({ connectionId, of: 'list' }))
  return { rows, next }
}

/** The same for whoever is told that these are all: one that cannot be read is not left out. @throws then */
export async function everyConnection(staff: Staff, filter: ConnectionFilter, now: Date, take: number) {
  const { found, next, view } = await someConnections(staff, filter, now, take)
  return { rows: found.map(view), next }
}

async function someConnections(staff: Staff, filter: ConnectionFilter, now: Date, take: number) {
  await settleForPage(staff, now)
  const found = await pageOfConnections(asStaff(staff), filter, now, take + 1)
  const shown = found.slice(0, take)
  const marks = await marksOf(
    staff,
    shown.map(({ id }) => id),
    now,
  )
  const last = shown.at(-1)
  const next = found.length > take && last ? writePlace(last) : null
  return { found: shown, next, view: (row: Found) => viewRow(row, marks.get(row.id), now) }
}

type Found = Awaited<ReturnType<typeof pageOfConnections>>[number]

function viewRow({ hasUnproven, reasons, ...row }: Found, mark: Mark | undefined, now: Date) {
  const all = readReasons(reasons)
  const [worst = null] = all
  const proof = proofOf({
    provenAt: row.secretProvenAt,
    provenHow: row.areRolesSeen ? 'roles' : row.secretProvenHow,
    refusedAt: row.secretRefusedAt,
    refusedNumber: row.secretRefusedNumber,
    untestedWhy: null,
  })
  return {
    ...row,
    stage: deskStageOf(row),
    /** Why it needs somebody; null where it needs nobody. */
    worst,
    reasons: all,
    /** Why nobody is asked about it meanwhile. */
    mark,
    isExpiring: isExpiring(row.nextExpiryAt, now),
    isUnproven: hasUnproven,
    proof,
    hindrance: hindranceOf({ ...row, switches: row.switches ?? [] }, proof),
  }
}

const countedUpTo = 1_000

/** How many match: all of them where the database keeps count, else, beyond a thousand, that it is more than a thousand. */
export async function countConnections(staff: Staff, filter: ConnectionFilter, now = new Date()) {
  const kept = await countKept(asStaff(staff), filter)
  if (kept !== null) return { count: kept, isMore: false }
  const count = await countMatching(asStaff(staff), filter, now, countedUpTo + 1)
  return { count: Math.min(count, countedUpTo), isMore: count > countedUpTo }
}

/** Null where something is asked that nobody keeps count of. */
async function countKept(db: Db, { stage, turn, after: _, ...others }: ConnectionFilter): Promise<number | null> {
  if ((stage && turn) || Object.values(others).some((one) => one !== undefined)) return null
  const counts = await keptCounts(db, turn ? 'turn' : 'stage')
  const asked = turn ?? stage
  return asked ? (counts.get(asked) ?? 0) : [...counts.values()].reduce((sum, one) => sum + one, 0)
}
