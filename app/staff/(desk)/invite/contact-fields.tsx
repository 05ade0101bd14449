import { Field, SelectField } from '@/app/_components/field'
import { languageNames } from '../../_words/names'
import type { FormFields } from './form-fields'

export function ContactFields({ number, form }: { number: 1 | 2 | 3 | 4; form: FormFields }) {
  return (
    <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_1.3fr_7rem] sm:items-end">
      <legend className="float-left mb-1 w-full text-quiet text-xs sm:col-span-3">Contact {number}</legend>
      <Field {...form.text(`contact${number}Name`)} label="Name" autoComplete="off" />
      <Field {...form.text(`contact${number}Email`)} type="email" label="E-mail" autoComplete="off" />
      <SelectField
        key={form.written(`contact${number}Language`)}
        {...form.select(`contact${number}Language`, 'nl')}
        label="Language"
      >
        <LanguageOptions />
      </SelectField>
    </fieldset>
  )
}

export function LanguageOptions() {
  return Object.entries(languageNames).map(([code, name]) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}
