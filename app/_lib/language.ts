import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { chooseLanguage, type Language } from '@/lib/i18n/language'
import { words } from '@/lib/i18n/translator'

export const languageCookie = 'language'

/** Which language this page is read in. The fallback serves only readers whose browser asks for none of ours. */
export const pageLanguage = cache(async (fallback: Language = 'en'): Promise<Language> => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return chooseLanguage(jar.get(languageCookie)?.value, head.get('accept-language'), fallback)
})

export async function pageTranslator(fallback?: Language) {
  const language = await pageLanguage(fallback)
  return { language, t: words(language) }
}
