import { audit } from '@/lib/audit/audit'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange, mayDisposeFor } from '@/lib/identity/actor-rules'
import { saysAddress } from './says-address'
import {
  countKept,
  deleteIn,
  deleteViewsOf,
  findSaying,
  findView,
  hasViewCalled,
  insertView,
  listViews,
  lockKeeper,
  renameIn,
} from './store'

/** As many as one person keeps. */
export const mostViews = 30

type Kept =
  | { status: 'kept' }
  /** They keep another one under that name. */
  | { status: 'taken' }
  | { status: 'too_many' }
  | { status: 'not_allowed' }

type Renamed = { status: 'renamed' } | { status: 'taken' } | { status: 'gone' }

/** What a list is asked for, under a name; `isShared`: everybody of staff has it, which a Viewer does not decide. */
export function keepView(
  staff: Staff,
  { name, asked, isShared }: { name: string; asked: Record<string, string>; isShared: boolean },
  now = new Date(),
): Promise<Kept> {
  return asStaff(staff, async (tx) => {
    if (isShared && !mayChange(staff)) return { status: 'not_allowed' }
    await lockKeeper(tx, staff.personId)
    if ((await countKept(tx, staff.personId)) >= mostViews) return { status: 'too_many' }
    const view = await insertView(tx, { keptById: staff.personId, name, asked, isShared, keptAt: now })
    if (!view) return { status: 'taken' }
    await audit(tx, { action: 'view.kept', personId: staff.personId, data: { view, shared: isShared } })
    return { status: 'kept' }
  })
}

export function renameView(staff: Staff, { id, name }: { id: string; name: string }): Promise<Renamed> {
  return asStaff(staff, async (tx) => {
    const view = await disposable(staff, tx, id)
    if (!view) return { status: 'gone' }
    if (view.name === name) return { status: 'renamed' }
    await lockKeeper(tx, view.keptById)
    if (await hasViewCalled(tx, view.keptById, name)) return { status: 'taken' }
    if (!(await renameIn(tx, id, name))) return { status: 'gone' }
    await audit(tx, { action: 'view.renamed', personId: staff.personId, data: { view: id } })
    return { status: 'renamed' }
  })
}

export function deleteView(staff: Staff, id: string): Promise<{ status: 'deleted' } | { status: 'gone' }> {
  return asStaff(staff, async (tx) => {
    if (!(await disposable(staff, tx, id)) || !(await deleteIn(tx, id))) return { status: 'gone' }
    await audit(tx, { action: 'view.deleted', personId: staff.personId, data: { view: id } })
    return { status: 'deleted' }
  })
}

/** One's own and everybody's, by name. */
export async function viewsOf(staff: Staff) {
  const views = await listViews(asStaff(staff), staff.personId)
  return views.map(({ keptById, keptBy, ...view }) => ({
    ...view,
    /** Null where it is one's own. */
    keptBy: keptById === staff.personId ? null : keptBy.name,
    mayDispose: mayDispose(staff, { keptById, isShared: view.isShared }),
  }))
}

/** Their own go, and whoever’s searches for them; what else they kept for everybody stays, of nobody. Returns how many went. */
export async function eraseViews(tx: Tx, personIds: readonly string[], address: string): Promise<number> {
  const saying = (await findSaying(tx, address)).filter(
    ({ name, search }) => saysAddress(name, address) || saysAddress(search ?? '', address),
  )
  return deleteViewsOf(
    tx,
    personIds,
    saying.map(({ id }) => id),
  )
}

/** What is one's own, whatever one's role; what a colleague gave everybody, for an Admin. Others’ own are as if they were not there. */
function mayDispose(staff: Staff, { keptById, isShared }: { keptById: string; isShared: boolean }): boolean {
  return keptById === staff.personId || (isShared && mayDisposeFor(staff, keptById))
}

async function disposable(staff: Staff, tx: Tx, id: string) {
  const view = await findView(tx, id)
  return view && mayDispose(staff, view) ? view : null
}
