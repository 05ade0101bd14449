import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import type { Staff } from '@/lib/identity/actor'
import { hasRole, mayChange } from '@/lib/identity/actor-rules'
import { leftNow } from '@/lib/provisioning/end/left-of'
import { CancelIt } from './cancel-it'
import { EndAlone } from './end-alone'
import { UndoIt } from './undo-it'

/** The ways in which a connection ends, those that make sense for this one: last on the page, and in their own colour. */
export async function EndOfConnection({ page, staff }: { page: ConnectionPage; staff: Staff }) {
  if (page.endedAt || !mayChange(staff)) return null
  const left = await leftNow(staff, page.id)
  return (
    <div className="mt-8 border-red-line border-t pt-6">
      <Part id="end" title="End this connection">
        <div className="grid max-w-3xl divide-y divide-line [&>*]:py-2">
          {!left && <CancelIt page={page} />}
          {left && <UndoIt page={page} isAdopted={left.isAdopted} />}
          {left && <EndAlone page={page} left={left} isAdmin={hasRole(staff, 'Admin')} />}
        </div>
      </Part>
    </div>
  )
}
