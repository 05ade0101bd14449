import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedSelect } from '@/app/_components/typed-field'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import type { HandoffView } from '@/lib/handoff/find'
import type { Staff } from '@/lib/identity/actor'
import { stored } from './actions'

export type Member = { id: string; name: string; upn: string }

type Props = { handoff: HandoffView; staff: Staff; members: readonly Member[] }

/** Whoever opened it presses; anybody else, who has not seen the secret, says who did. */
export function SayStored({ handoff, staff, members }: Props) {
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
          <StaffOptions staff={members} />
        </TypedSelect>
      )}
      <div>
        <Button>Stored in the back office</Button>
      </div>
    </ActionForm>
  )
}
