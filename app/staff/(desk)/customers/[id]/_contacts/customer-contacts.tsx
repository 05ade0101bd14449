import { Person, Trouble } from '@/app/staff/_contact/person'
import { languageNames } from '@/app/staff/_words/names'
import { AddContact } from '@/app/staff/(desk)/connections/[id]/_contacts/add-contact'
import { MarkContact } from '@/app/staff/(desk)/connections/[id]/_contacts/mark-contact'
import { Part } from '@/app/staff/(desk)/part'
import type { CustomerPage } from '@/lib/desk/customer-page'
import { CorrectContact } from './correct-contact'

/** They are the customer's: whoever is here gets the mails of every environment. */
export function CustomerContacts({ page, mayChange }: { page: CustomerPage; mayChange: boolean }) {
  const { id, name, contacts, anyConnectionId } = page
  const nobody = contacts.every(({ bouncedAt, leftAt }) => bouncedAt ?? leftAt)
  return (
    <Part id="contacts" title="Contacts, for all environments">
      {nobody && <p className="font-medium text-amber-text">Nobody at {name} gets our mails: add a contact.</p>}
      <ul className="divide-y divide-line border-line border-y">
        {contacts.map((contact) => (
          <li key={contact.id} className="grid gap-x-4 py-2 sm:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <Person {...contact} remark={languageNames[contact.language]} />
              <Trouble of={contact} />
            </div>
            {mayChange && anyConnectionId && <MarkContact connectionId={anyConnectionId} contact={contact} />}
            {mayChange && <CorrectContact customerId={id} contact={contact} />}
          </li>
        ))}
      </ul>
      {mayChange && anyConnectionId && <AddContact connectionId={anyConnectionId} />}
    </Part>
  )
}
