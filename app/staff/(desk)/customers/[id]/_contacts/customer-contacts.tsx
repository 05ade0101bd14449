import { Person, Trouble } from '@/app/staff/_contact/person'
import { languageNames } from '@/app/staff/_words/names'
import { AddContact } from '@/app/staff/(desk)/connections/[id]/_contacts/add-contact'
import { MarkContact } from '@/app/staff/(desk)/connections/[id]/_contacts/mark-contact'
import { Part } from '@/app/staff/(desk)/part'
import type { CustomerPage } from '@/lib/desk/customer-page'

/** They are the customer's: whoever is here gets the mails of every environment. */
export function CustomerContacts({ page, mayChange }: { page: CustomerPage; mayChange: boolean }) {
  const { name, contacts, anyConnectionId } = page
  const nobody = contacts.every(({ bouncedAt, leftAt }) => bouncedAt ?? leftAt)
  return (
    <Part id="contacts" title="Contacts, for all environments">
      {nobody && <p className="font-medium text-amber-text">Nobody at {name} gets our mails: add a contact.</p>}
      <ul className="divide-y divide-line border-line border-y">
        {contacts.map((contact) => (
          <li key={contact.id} className="flex items-center justify-between gap-x-4 py-2">
            <div className="min-w-0">
              <Person {...contact} remark={languageNames[contact.language]} />
              <Trouble of={contact} />
            </div>
            {mayChange && anyConnectionId && <MarkContact connectionId={anyConnectionId} contact={contact} />}
          </li>
        ))}
      </ul>
      {mayChange && anyConnectionId && <AddContact connectionId={anyConnectionId} />}
    </Part>
  )
}
