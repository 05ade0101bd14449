import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { languageNames } from '@/app/staff/_words/names'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import { ago } from '@/app/staff/_words/times'
import { LanguageOptions } from '@/app/staff/(desk)/invite/contact-fields'
import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { addContact, markContact, nameOwner } from './actions'

type Contact = ConnectionPage['contacts'][number]

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
              <Trouble contact={contact} />
            </div>
            {mayChange && <Mark connectionId={id} contact={contact} />}
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
          <AnotherOwner connectionId={id} staff={staff} />
        </>
      )}
    </Part>
  )
}

function Person({ name, email, remark }: { name: string; email: string; remark: string }) {
  return (
    <>
      {name} <span className="text-quiet">· {remark}</span>
      <br />
      <a className="link [overflow-wrap:anywhere]" href={`mailto:${email}`}>
        {email}
      </a>
    </>
  )
}

function Trouble({ contact: { bouncedAt, leftAt } }: { contact: Contact }) {
  if (leftAt) return <p className="text-amber-text">Left, marked {ago(leftAt)}. Gets no mails.</p>
  if (!bouncedAt) return null
  return <p className="text-amber-text">A mail server refused this address for good {ago(bouncedAt)}. Gets no mails.</p>
}

function Mark({ connectionId, contact: { id, name, bouncedAt, leftAt } }: { connectionId: string; contact: Contact }) {
  const isAway = Boolean(bouncedAt ?? leftAt)
  return (
    <ActionForm action={markContact} refusedTitle="Nothing was changed">
      <input type="hidden" name="connection" value={connectionId} />
      <input type="hidden" name="contact" value={id} />
      <input type="hidden" name="reach" value={isAway ? 'working' : 'left'} />
      <Button kind="quiet" className="whitespace-nowrap">
        {isAway ? 'Works again' : 'Has left'}
        <span className="sr-only">: {name}</span>
      </Button>
    </ActionForm>
  )
}

function AddContact({ connectionId }: { connectionId: string }) {
  return (
    <Disclosure summary="Add a contact">
      <ActionForm
        action={addContact}
        refusedTitle="Nobody was added"
        doneMessage="Added. What is due by now is mailed to them."
        className="grid gap-3"
      >
        <input type="hidden" name="connection" value={connectionId} />
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
