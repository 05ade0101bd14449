import type { Language } from './language'

const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }
const timeZone = 'Europe/Brussels'

/** The BCP 47 tag whose habits for numbers and dates we follow. */
export const localeOf = (language: Language) => locales[language]

/** `22 november 2028`: the month is named, so that nobody reads it the other way round. */
export function formatDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(date)
}

/** `dinsdag 8 december`, of `2026-12-08`: near enough to go without its year, and a week is planned by its days. */
export function formatDay(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(noon)
}

/** Day, time and zone: the reader and the writer may sit in two of them. */
export function formatDateTime(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(date)
}

/** `< 0,1 s`, `0,4 s` below ten seconds, `48 s` above, `2 min 5 s` from a minute on. */
export function formatSeconds(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, milliseconds) / 1000
  if (seconds < 0.05) return `< ${formatNumber(0.1, language, 1)} s`
  if (seconds < 9.95) return `${formatNumber(seconds, language, 1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return whole % 60 === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** A clock that runs: `0:07`, `12:40`, `1:02:03`. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** SHA-1 as Entra's pages print it, in pairs that an eye can compare: `3F:9A:…`. */
export function formatThumbprint(hex: string): string {
  return hex.toUpperCase().match(/../g)?.join(':') ?? hex
}
