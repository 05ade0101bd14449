import { describe, expect, test } from 'vitest'
import { formatDate, formatElapsed, formatSeconds, formatThumbprint } from './format'
import { chooseLanguage, languages } from './language'
import { de } from './messages/de'
import { en } from './messages/en'
import { fr } from './messages/fr'
import { nl } from './messages/nl'
import { words } from './translator'

const all = { nl, fr, de, en }

function sentences(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  )
}

/** The names of values and tags that a sentence takes; in a plural, also what it counts. */
function slots(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? ''))].sort()
}

describe.each(languages)('in %s', (language) => {
  test('every sentence takes the same values as the Dutch one', () => {
    const dutch = Object.fromEntries(sentences(nl))
    for (const [key, sentence] of sentences(all[language])) {
      expect({ key, slots: slots(sentence) }).toEqual({ key, slots: slots(dutch[key] ?? '') })
    }
  })

  test('every sentence can be made', () => {
    const t = words(language)
    for (const [key, sentence] of sentences(all[language])) {
      const values = Object.fromEntries(slots(sentence).map((slot) => [slot, 3]))
      const tags = Object.fromEntries(
        [...sentence.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag, (inner: unknown) => inner]),
      )
      const made = t.rich(key as 'page.language', { ...values, ...tags } as never)
      expect([made].flat().join('')).not.toMatch(/[{}<>]/)
    }
  })

  test('no sentence says please, oops, successfully, invalid or forbidden', () => {
    for (const [, sentence] of sentences(all[language])) {
      expect(sentence).not.toMatch(
        /\b(please|oops|sorry|successful\w*|invalid|forbidden|ongeldig\w*|désolé|ungültig\w*)\b/i,
      )
    }
  })
})

test('in French no line begins or ends with a mark that stands apart: its space does not break', () => {
  expect(sentences(fr).filter(([, sentence]) => / [;:?!»]|« /.test(sentence))).toEqual([])
})

test('the language chosen wins over the browser, the browser over the customer’s', () => {
  expect(chooseLanguage('de', 'fr-BE,fr;q=0.9', 'nl')).toBe('de')
  expect(chooseLanguage('xx', 'es,fr-BE;q=0.4,nl;q=0.8', 'en')).toBe('nl')
  expect(chooseLanguage(undefined, 'es-ES, en;q=0', 'fr')).toBe('fr')
  expect(chooseLanguage(undefined, null, 'de')).toBe('de')
})

test('times and dates are written for the reader', () => {
  const lateInBrussels = new Date('2028-11-22T23:30:00Z')
  expect(formatDate(lateInBrussels, 'nl')).toBe('23 november 2028')
  expect(formatDate(lateInBrussels, 'en')).toBe('23 November 2028')
  expect([
    formatSeconds(20, 'nl'),
    formatSeconds(420, 'nl'),
    formatSeconds(48_000, 'en'),
    formatSeconds(125_000, 'fr'),
  ]).toEqual(['< 0,1 s', '0,4 s', '48 s', '2 min 5 s'])
  expect([formatElapsed(7_900), formatElapsed(3_723_000)]).toEqual(['0:07', '1:02:03'])
  expect(formatThumbprint('3f9a01')).toBe('3F:9A:01')
})
