import { asStaff, type Db } from '@/lib/db'
import { eachAlone } from '@/lib/each-alone'
import type { Staff } from '@/lib/identity/actor'
import { standsInFor } from '@/lib/identity/staff/absence'
import { type Mark, marksOf } from '@/lib/reminders/planned/planned-of'
import { type Turn, turns } from './attention/reason'
import { readReasons } from './attention/rows/reason-in-row'
import { settleForPage } from './attention/rows/settle'
import { keptCounts } from './counts/store'
import { countSilenced, countTurns, needing, nextEndOf } from './today-store'

export type TodayPart = Awaited<ReturnType<typeof todayOf>>['parts'][number]
export type TodayRow = TodayPart['rows'][number]

const shownOfEach = 25
/** As many as one person looks after. */
const shownOfOwn = 200
const countedUpTo = 1_000

/**
 * What needs somebody, each connection once, under its worst reason, the longest first. What staff asked for silence about is
 * left out until then, as is what is planned or frozen, unless it is broken or ends within three days. @param isMine only what this member of staff looks after, or stands in for
 */
export async function todayOf(staff: Staff, { isMine = false } = {}, now = new Date()) {
  const isBehind = await settleForPage(staff, now)
  const db = asStaff(staff)
  const of = { now, ownerIds: isMine ? [staff.personId, ...(await standsInFor(staff, now))] : null }
  const [counts, nextEnd, ...found] = await Promise.all([
    of.ownerIds ? countTurns(db, of, countedUpTo + 1) : countAll(db, now),
    nextEndOf(db, of),
    ...turns.map((turn) => needing(db, { ...of, turn }, isMine ? shownOfOwn : shownOfEach)),
  ])
  const marks = await marksOf(
    staff,
    found.flat().map(({ id }) => id),
    now,
  )
  return {
    /** The first credential that ends from now on. */
    nextEnd,
    /** Of some connections it is not worked out yet whether they need anybody. */
    isBehind,
    parts: turns.map((turn, index) => ({
      turn,
      count: isMine ? Math.min(counts.get(turn) ?? 0, countedUpTo) : (counts.get(turn) ?? 0),
      isMore: isMine && (counts.get(turn) ?? 0) > countedUpTo,
      rows: eachAlone(
        found[index] ?? [],
        (row) => viewRow(row, marks.get(row.id)),
        ({ id: connectionId }) => ({ connectionId, of: 'today' }),
      ),
    })),
  }
}

/** As the database keeps count, whatever there is. */
async function countAll(db: Db, now: Date): Promise<Map<Turn, number>> {
  const [counts, silenced] = await Promise.all([keptCounts(db, 'turn'), countSilenced(db, now)])
  return new Map(turns.map((turn) => [turn, Math.max(0, (counts.get(turn) ?? 0) - (silenced.get(turn) ?? 0))]))
}

function viewRow({ reasons: kept, ...row }: Awaited<ReturnType<typeof needing>>[number], mark: Mark | undefined) {
  const [worst, ...others] = readReasons(kept)
  if (!worst) throw new Error('No reason that this version knows')
  return { ...row, worst, others: others.length, mark }
}
