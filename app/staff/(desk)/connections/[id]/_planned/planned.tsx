import { Part } from '@/app/staff/(desk)/part'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { plannedOf } from '@/lib/reminders/planned/planned-of'
import { CustomersFreeze } from './customers-freeze'
import { DayPlanned } from './day-planned'

/** For when the customer planned what they were asked for, and when they change nothing; either side may say the first. */
export async function Planned({ staff, connectionId }: { staff: Staff; connectionId: string }) {
  const planned = await plannedOf(staff, connectionId)
  if (!planned) return null
  const may = mayChange(staff)
  return (
    <Part id="planned" title="Planned for">
      {!planned.day && !planned.freeze && <p className="text-quiet">No day is planned.</p>}
      <DayPlanned day={planned.day} connectionId={connectionId} mayChange={may} />
      <CustomersFreeze planned={planned} connectionId={connectionId} mayChange={may} />
    </Part>
  )
}
