import { proofOf } from '@/lib/credentials/proof'
import { asStaff } from '@/lib/db'
import { eachAlone } from '@/lib/each-alone'
import type { Staff } from '@/lib/identity/actor'
import { type Mark, marksOf } from '@/lib/reminders/planned/planned-of'
import { readReasons } from './attention/rows/reason-in-row'
import { settleForPage } from './attention/rows/settle'
import { countMatching, pageOfConnections } from './list-store'
import { type ConnectionFilter, deskStageOf, hindranceOf, isByEnd, isExpiring, writePlace } from './model'

export type ConnectionRow = Awaited<ReturnType<typeof listConnections>>['rows'][number]

const pageSize = 50

/** The staff's list, 50 at a time, newest first (by end date when filtered by it). `next` goes into `after`. */
export async function listConnections(staff: Staff, filter: ConnectionFilter, now = new Date()) {
  await settleForPage(staff, now)
  const found = await pageOfConnections(asStaff(staff), filter, now, pageSize + 1)
  const shown = found.slice(0, pageSize)
  const marks = await marksOf(
    staff,
    shown.map(({ id }) => id),
    now,
  )
  const rows = eachAlone(
    shown,
    (row) => viewRow(row, marks.get(row.id), now),
    ({ id: connectionId }) => ({ connectionId, of: 'list' }),
  )
  const last = shown.at(-1)
  const at = isByEnd(filter) ? last?.nextExpiryAt : last?.createdAt
  const next = found.length > pageSize && last && at ? writePlace({ at, id: last.id }) : null
  return { rows, next }
}

type Found = Awaited<ReturnType<typeof pageOfConnections>>[number]

function viewRow({ hasUnproven, reasons, ...row }: Found, mark: Mark | undefined, now: Date) {
  const [worst = null] = readReasons(reasons)
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
    /** Why nobody is asked about it meanwhile. */
    mark,
    isExpiring: isExpiring(row.nextExpiryAt, now),
    isUnproven: hasUnproven,
    proof,
    hindrance: hindranceOf({ ...row, switches: row.switches ?? [] }, proof),
  }
}

const countedUpTo = 1_000

/** How many match; beyond a thousand, that it is more than a thousand. */
export async function countConnections(staff: Staff, filter: ConnectionFilter, now = new Date()) {
  const count = await countMatching(asStaff(staff), filter, now, countedUpTo + 1)
  return { count: Math.min(count, countedUpTo), isMore: count > countedUpTo }
}
