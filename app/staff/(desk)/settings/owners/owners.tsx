import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedSelect } from '@/app/_components/typed-field'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import { Part } from '@/app/staff/(desk)/part'
import { owners } from '@/lib/connections/owners/give-all'
import type { Staff } from '@/lib/identity/actor'
import { hasRole, mayChange } from '@/lib/identity/actor-rules'
import { staffMembers } from '@/lib/identity/staff/members'
import { giveAllTo } from './actions'

/** Whoever leaves gives all of their connections to somebody else; of whoever has left an Admin does. */
export async function Owners({ staff }: { staff: Staff }) {
  if (!mayChange(staff)) return null
  const ofWhom = hasRole(staff, 'Admin') ? undefined : staff.personId
  const [givable, members] = await Promise.all([owners(staff, ofWhom), staffMembers(staff)])
  if (givable.length === 0) return null
  return (
    <Part id="owners" title="Give all to somebody else">
      <p>The mails of these connections go to them from then on, and customers read their name.</p>
      <ActionForm action={giveAllTo} refusedTitle="Nothing was given" className="grid gap-4">
        <TypedSelect id="give-from" name="from" label="Looked after by" defaultValue={givable[0]?.id}>
          {givable.map(({ id, name, isOfStaff, count }) => (
            <option key={id} value={id}>
              {`${name || 'somebody who was erased'}${isOfStaff ? '' : ' (has left)'} · ${count.toLocaleString('en-GB')}`}
            </option>
          ))}
        </TypedSelect>
        <TypedSelect id="give-to" name="to" label="To" defaultValue="">
          <option value="">choose</option>
          <StaffOptions staff={members} />
        </TypedSelect>
        <div>
          <Button kind="secondary">Give all</Button>
        </div>
      </ActionForm>
    </Part>
  )
}
