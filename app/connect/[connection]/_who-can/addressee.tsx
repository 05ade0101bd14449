import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { type Language, languageNames, languages } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'

/** Who gets the mail: a name in one line, an address, a language. */
export function Addressee({ language, t }: { language: Language; t: Translator }) {
  return (
    <>
      <TypedField
        id="colleagueName"
        name="colleagueName"
        label={t('person.colleague.name')}
        required
        maxLength={60}
        autoComplete="off"
      />
      <TypedField
        id="colleagueEmail"
        name="colleagueEmail"
        type="email"
        label={t('person.colleague.email')}
        required
        maxLength={254}
        spellCheck={false}
        autoComplete="off"
      />
      <TypedSelect
        id="colleagueLanguage"
        name="colleagueLanguage"
        label={t('person.colleague.language')}
        defaultValue={language}
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </TypedSelect>
    </>
  )
}
