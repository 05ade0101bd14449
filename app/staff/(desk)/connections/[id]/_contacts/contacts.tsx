import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedSelect } from '@/app/_components/typed-field'
import { Person, Trouble } from '@/app/staff/_contact/person'
import { languageNames } from '@/app/staff/_words/names'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { nameOwner } from './actions'
import { AddContact } from './add-contact'
import { MarkContact } from './mark-contact'

type Member = { id: string; name: string; upn: string }

type Given = { page: ConnectionPage; staff: readonly Member[]; mayChange: boolean }

export function Contacts({ page, staff, mayChange }: Given) {
  const { id, contacts, accountOwner } = page
  const nobody = contacts.every(({ bouncedAt, leftAt }) => bouncedAt ?? leftAt)
  return (
    <Part id="contacts" title="Contacts">
      {nobody && (
        <p className="font-medium text-amber-text">Nobody at {page.customerName} gets our mails: add a contact.</p>
      )}
      <ul className="divide-y divide-line border-line border-y">
        {contacts.map((contact) => (
          <li key={contact.id} className="flex items-center justify-between gap-x-4 py-2">
            <div className="min-w-0">
              <Person {...contact} remark={languageNames[contact.language]} />
              <Trouble of={contact} />
            </div>
            {mayChange && <MarkContact connectionId={id} contact={contact} />}
          </li>
        ))}
        <li className="py-2">
          <Person {...accountOwner} remark="account owner, at Spencer" />
          {!accountOwner.isMatched && (
            <p className="text-amber-text">
              Typed once, and nobody of staff has this address: links to secrets are not mailed there. Name somebody.
            </p>
          )}
        </li>
      </ul>
      {mayChange && (
        <>
          <AddContact connectionId={id} />
          <p>
            <a className="link inline-flex min-h-11 items-center" href={`/staff/customers/${page.customerId}#contacts`}>
              Mend a name, a language or an address
            </a>
          </p>
          <AnotherOwner connectionId={id} staff={staff} />
        </>
      )}
    </Part>
  )
}

function AnotherOwner({ connectionId, staff }: { connectionId: string; staff: readonly Member[] }) {
  return (
    <Disclosure summary="Another account owner">
      <ActionForm action={nameOwner} refusedTitle="Nothing was changed" className="grid gap-3">
        <input type="hidden" name="connection" value={connectionId} />
        <p className="text-quiet">They get the mails from now on, and the customer reads their name.</p>
        <TypedSelect id="person" name="person" label="Account owner" defaultValue="">
          <option value="">Choose</option>
          <StaffOptions staff={staff} />
        </TypedSelect>
        <div>
          <Button kind="secondary">Name them</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
