import { asStaff, type StaffSide } from '@/lib/db'
import { namesOf, newestRows } from './store'

/**
 * Newest first, 50 at a time; `before` is the `seq` of the last row of the page before. In the chain people are a
 * reference, so that erasing a person empties the name here and breaks nothing.
 */
export async function listAudit(staff: StaffSide, filter: { connectionId?: string; before?: bigint } = {}) {
  const rows = await newestRows(asStaff(staff), filter, 50)
  const names = await namesOf(
    asStaff(staff),
    rows.flatMap((row) => row.personId ?? []),
  )
  return rows.map((row) => ({ ...row, personName: names.get(row.personId ?? '') ?? null }))
}
