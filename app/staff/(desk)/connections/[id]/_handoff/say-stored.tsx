import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedSelect } from '@/app/_components/typed-field'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import type { HandoffView } from '@/lib/handoff/find'
import type { Staff } from '@/lib/identity/actor'
import { staffMembers } from '@/lib/identity/staff/members'
import { stored } from './actions'

/** Whoever opened it presses; anybody else, who has not seen the secret, says who did. */
export async function SayStored({ handoff, staff }: { handoff: HandoffView; staff: Staff }) {
  const isOwn = handoff.claimedById === staff.personId
  return (
    <ActionForm action={stored} refusedTitle="This could not be written down" className="grid gap-3">
      <input type="hidden" name="handoff" value={handoff.id} />
      {!isOwn && (
        <TypedSelect
          id="storedBy"
          name="storedBy"
          label="Who put it into the back office"
          hint={`${handoff.claimedByName || 'Somebody who was erased'} opened it.`}
          defaultValue=""
        >
          <option value="">Choose …</option>
          <StaffOptions staff={await staffMembers(staff)} />
        </TypedSelect>
      )}
      <div>
        <Button>Stored in the back office</Button>
      </div>
    </ActionForm>
  )
}
