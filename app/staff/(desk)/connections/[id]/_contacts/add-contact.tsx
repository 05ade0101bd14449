import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { LanguageOptions } from '@/app/staff/(desk)/invite/contact-fields'
import { addContact } from './actions'

export function AddContact({ connectionId }: { connectionId: string }) {
  return (
    <Disclosure summary="Add a contact">
      <ActionForm
        action={addContact}
        of={{ field: 'connection', id: connectionId }}
        refusedTitle="Nobody was added"
        doneMessage="Added. What is due by now is mailed to them."
        className="grid gap-3"
      >
        <TypedField id="name" name="name" label="Name" required maxLength={100} autoComplete="off" />
        <TypedField id="email" name="email" type="email" label="E-mail" required maxLength={254} autoComplete="off" />
        <TypedSelect id="language" name="language" label="Language" defaultValue="nl">
          <LanguageOptions />
        </TypedSelect>
        <div>
          <Button kind="secondary">Add the contact</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
