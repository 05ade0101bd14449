import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { askedOf } from '../asked-of'
import { type ConnectionRow, everyConnection } from '../connections'
import { ConnectionFilter } from '../model'

/** Rows asked for at a time: what is held in memory, however many match. */
const atOnce = 500

/**
 * Everything that matches, in the list's order, a piece at a time. Who took it and how it was filtered goes into the audit, but not
 * what was searched for: that may be somebody's address. A row that cannot be read ends the file, unfinished.
 */
export async function exportConnections(
  staff: Staff,
  filter: ConnectionFilter,
  as: string,
): Promise<AsyncGenerator<ConnectionRow[]>> {
  const asked = askedOf(filter).map(([name, value]) => [name, name === 'search' ? 'yes' : value])
  const data = { as, ...Object.fromEntries(asked) }
  await asStaff(staff, (tx) => audit(tx, { action: 'connections.exported', personId: staff.personId, data }))
  return piecesOf(staff, filter)
}

async function* piecesOf(staff: Staff, filter: ConnectionFilter): AsyncGenerator<ConnectionRow[]> {
  for (let after: ConnectionFilter['after'], isLeft = true; isLeft; ) {
    const { rows, next } = await everyConnection(staff, { ...filter, after }, new Date(), atOnce)
    yield rows
    after = ConnectionFilter.shape.after.parse(next ?? undefined)
    isLeft = after !== undefined
  }
}
