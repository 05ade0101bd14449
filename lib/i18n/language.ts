export const languages = ['nl', 'fr', 'de', 'en'] as const

export type Language = (typeof languages)[number]

/** Each language in its own words, as a reader looks for it. */
export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
}

export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language)
}

/** What the reader chose, else what their browser asks for, else what Spencer chose for the customer. */
export function chooseLanguage(
  cookie: string | undefined,
  acceptLanguage: string | null | undefined,
  fallback: Language,
): Language {
  if (isLanguage(cookie)) return cookie
  return preferred(acceptLanguage ?? '').find(isLanguage) ?? fallback
}

/** The primary tags of an Accept-Language header, most wanted first (RFC 9110 §12.5.4). */
function preferred(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag: tag.split('-')[0] ?? '', weight: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
