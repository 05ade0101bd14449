import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedField } from '@/app/_components/typed-field'
import { Part } from '../part'
import { erase } from './actions'

/** For Admins: somebody asks to be forgotten. */
export function ErasePerson() {
  return (
    <Part id="erase" title="Erase a person">
      <p className="text-quiet">
        Their name and address go from everything here, their sessions and calendar links end, and they get no more
        mails. What they did stays on record without saying who it was; so does what somebody typed about them: the
        reason of a snooze, or a note about a customer, which can be deleted on the customer’s page. This cannot be
        undone.
      </p>
      <ActionForm
        action={erase}
        refusedTitle="Nobody was erased"
        doneMessage="They are erased."
        className="grid max-w-md gap-3"
      >
        <TypedField
          id="address"
          name="address"
          type="email"
          label="User name or e-mail address"
          hint="As they sign in, or as they get mails."
          required
          maxLength={320}
          autoComplete="off"
        />
        <Button kind="danger" className="justify-self-start">
          Erase this person
        </Button>
      </ActionForm>
    </Part>
  )
}
