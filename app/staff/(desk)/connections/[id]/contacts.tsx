import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import type { ConnectionPage } from '@/lib/desk/connections'
import { languageNames } from '../../../_words/names'
import { ago } from '../../../_words/times'
import { LanguageOptions } from '../../invite/contact-fields'
import { Part } from '../../part'
import { addContact, markContact, nameSpencerContact } from './contact-actions'

type Contact = ConnectionPage['contacts'][number]

export function Contacts({ page, mayChange }: { page: ConnectionPage; mayChange: boolean }) {
  const { id, contacts, spencerContact } = page
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
          <Person {...spencerContact} remark="at Spencer" />
        </li>
      </ul>
      {mayChange && (
        <>
          <AddContact connectionId={id} />
          <SomebodyElse connectionId={id} />
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

function SomebodyElse({ connectionId }: { connectionId: string }) {
  return (
    <Disclosure summary="Somebody else at Spencer">
      <ActionForm action={nameSpencerContact} refusedTitle="Nothing was changed" className="grid gap-3">
        <input type="hidden" name="connection" value={connectionId} />
        <p className="text-quiet">They get the mails from now on, and the customer reads their name.</p>
        <TypedField id="spencer-name" name="name" label="Name" required maxLength={100} autoComplete="off" />
        <TypedField
          id="spencer-email"
          name="email"
          type="email"
          label="E-mail"
          required
          maxLength={254}
          autoComplete="off"
        />
        <div>
          <Button kind="secondary">Name them</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
