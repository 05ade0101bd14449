import { createTranslator } from 'use-intl/core'
import { localeOf } from '../format'
import type { Language } from '../language'
import { de } from './de'
import { en } from './en'
import { fr } from './fr'
import { type MailMessages, nl } from './nl'

const messages: Record<Language, MailMessages> = { nl, fr, de, en }

/** What mails say, in one language. @throws when a message misses a value: a mail with a hole in it is not sent. */
export function mailTranslator(language: Language) {
  return createTranslator({
    locale: localeOf(language),
    messages: messages[language],
    timeZone: 'Europe/Brussels',
    onError: (error) => {
      throw error
    },
  })
}
