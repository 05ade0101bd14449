import { languageNames } from '@/app/staff/_words/names'
import type { ConnectionPage } from '@/lib/overview/connections'
import { Part } from '../../part'

export function Contacts({ contacts, spencerContact }: Pick<ConnectionPage, 'contacts' | 'spencerContact'>) {
  return (
    <Part id="contacts" title="Contacts">
      <ul className="divide-y divide-line border-line border-y">
        {contacts.map((contact) => (
          <li key={contact.id} className="py-2">
            <Contact {...contact} remark={languageNames[contact.language]} />
          </li>
        ))}
        <li className="py-2">
          <Contact {...spencerContact} remark="at Spencer" />
        </li>
      </ul>
    </Part>
  )
}

function Contact({ name, email, remark }: { name: string; email: string; remark: string }) {
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
