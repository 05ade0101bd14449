import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField } from '@/app/_components/typed-field'
import { rename } from './actions'

export function RenameCustomer({ customerId, name }: { customerId: string; name: string }) {
  return (
    <Disclosure summary="Change the name">
      <ActionForm
        action={rename}
        refusedTitle="The name was not changed"
        doneMessage="Changed: pages and mails say the new name from now on."
        className="grid max-w-md gap-3"
      >
        <input type="hidden" name="customer" value={customerId} />
        <input type="hidden" name="before" value={name} />
        <TypedField
          id="customer-name"
          name="name"
          label="Name of the customer"
          hint="The customer reads it too. What their tenant and the app in it are called stays."
          defaultValue={name}
          required
          maxLength={100}
          autoComplete="off"
        />
        <div>
          <Button kind="secondary">Call them so</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
