import { Choice } from '@/app/_components/field'
import { languageNames } from '@/app/staff/_words/names'
import type { KnownCustomer } from '@/lib/connections/known-customer'
import type { FormFields } from './form-fields'

/** Whoever gets this customer's mails already, to be chosen instead of typed again. */
export function KnownContacts({ known, form }: { known: Pick<KnownCustomer, 'name' | 'contacts'>; form: FormFields }) {
  if (known.contacts.length === 0) return null
  return (
    <fieldset className="grid gap-1">
      <legend className="float-left mb-1 w-full text-quiet text-xs">Known contacts of {known.name}</legend>
      {known.contacts.map(({ id, name, email, language }) => (
        <Choice
          key={id}
          {...form.oneOf('knownContact', id)}
          label={name}
          hint={<span className="[overflow-wrap:anywhere]">{`${email}, ${languageNames[language]}`}</span>}
        />
      ))}
      <p className="text-quiet text-sm">Each one you choose is one less to write below.</p>
    </fieldset>
  )
}
