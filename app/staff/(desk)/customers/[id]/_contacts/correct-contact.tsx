import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { LanguageOptions } from '@/app/staff/(desk)/invite/contact-fields'
import type { CustomerPage } from '@/lib/desk/customer-page'
import { correctContact } from './actions'

type Given = { customerId: string; contact: CustomerPage['contacts'][number] }

export function CorrectContact({ customerId, contact: { id, name, email, language, edition } }: Given) {
  return (
    <div className="sm:col-span-2">
      <Disclosure
        summary={
          <>
            Correct<span className="sr-only"> {name}</span>
          </>
        }
      >
        <ActionForm
          action={correctContact}
          of={{ field: 'contact', id }}
          refusedTitle="Nothing was changed"
          className="grid gap-3"
        >
          <input type="hidden" name="customer" value={customerId} />
          <input type="hidden" name="edition" value={edition} />
          <TypedField
            id={`name-${id}`}
            name="name"
            label="Name"
            defaultValue={name}
            required
            maxLength={100}
            autoComplete="off"
          />
          <TypedField
            id={`email-${id}`}
            name="email"
            type="email"
            label="E-mail"
            hint="Links in mails to the address before end, and what is due goes to the new one."
            defaultValue={email}
            required
            maxLength={254}
            autoComplete="off"
          />
          <TypedSelect id={`language-${id}`} name="language" label="Language" defaultValue={language}>
            <LanguageOptions />
          </TypedSelect>
          <div>
            <Button kind="secondary">
              Keep it so<span className="sr-only">: {name}</span>
            </Button>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
