import { createTranslator } from 'use-intl/core'
import { localeOf } from './format'
import type { Language } from './language'
import { de } from './messages/de'
import { en } from './messages/en'
import { fr } from './messages/fr'
import { nl } from './messages/nl'

/** Dutch is written first: its sentences decide the keys and the values that each sentence takes. */
type Messages = typeof nl

const messages: Record<Language, Messages> = { nl, fr: fr as Messages, de: de as Messages, en: en as Messages }

const translate = (language: Language) =>
  createTranslator<Messages>({
    locale: localeOf(language),
    messages: messages[language],
    timeZone: 'Europe/Brussels',
    // A sentence that cannot be made is a mistake of ours; a page full of keys would hide it.
    onError: (error) => {
      throw error
    },
  })

export type Translator = ReturnType<typeof translate>

const known = new Map<Language, Translator>()

/** The sentences of one language: `words('nl')('join.continue')`. */
export function words(language: Language): Translator {
  const found = known.get(language) ?? translate(language)
  known.set(language, found)
  return found
}
