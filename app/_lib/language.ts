import { headers } from 'next/headers'
import { cache } from 'react'
import { chooseLanguage, type Language } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { languageChoice } from './cookies'

/** Which language this page is read in. The fallback serves only readers whose browser asks for none of ours. */
export const pageLanguage = cache(async (fallback: Language = 'en'): Promise<Language> => {
  const [chosen, head] = await Promise.all([languageChoice(), headers()])
  return chooseLanguage(chosen, head.get('accept-language'), fallback)
})

export async function pageTranslator(fallback?: Language) {
  const language = await pageLanguage(fallback)
  return { language, t: translator(language) }
}
