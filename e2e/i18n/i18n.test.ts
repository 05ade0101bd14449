import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brokenWords } from '@/lib/i18n/broken'
import { type Language, languages } from '@/lib/i18n/language'
import { nl as mail } from '@/lib/i18n/mail/nl'
import { nl } from '@/lib/i18n/messages/nl'
import { exportTo } from './export'
import { importFrom } from './import'
import { sentencesIn, withSentences } from './source-file'
import { readSource, sourcesOf } from './sources'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'i18n-'))
  exportTo(folder)
})

afterEach(() => rmSync(folder, { recursive: true }))

const jsonOf = (language: Language) => path.join(folder, `${language}.json`)
const textOf = (language: Language) => readFileSync(jsonOf(language), 'utf8')

/** What a translator does to one sentence, or to the file around it. */
function change(language: Language, from: string, to: string): void {
  const text = textOf(language)
  expect(text.split(from)).toHaveLength(2)
  writeFileSync(jsonOf(language), text.replace(from, to))
}

test('a translator sees every sentence of the pages, the mails and the page that broke', () => {
  expect(JSON.parse(textOf('nl'))).toEqual({ ...nl, mail, broken: brokenWords('nl') })
})

test('what was exported and is imported changes nothing', () => {
  expect(importFrom(folder)).toEqual({ mistakes: [], files: new Map() })
})

test('one changed sentence changes one line of one file', () => {
  change('fr', '"create_application": "Créer l’application"', '"create_application": "Créer l’« app »"')
  const { mistakes, files } = importFrom(folder)
  const file = 'lib/i18n/messages/fr/changes.ts'
  expect({ mistakes, files: [...files.keys()] }).toEqual({ mistakes: [], files: [file] })
  const before = readSource(file).split('\n')
  const after = (files.get(file) ?? '').split('\n')
  expect(after).toHaveLength(before.length)
  expect(after.filter((line, at) => line !== before[at])).toEqual([`  create_application: 'Créer l’« app »',`])
})

test('languages that share a file change it together', () => {
  change('nl', '"Open opnieuw"', '"Opnieuw openen"')
  change('de', '"Noch einmal öffnen"', '"Neu öffnen"')
  const { files } = importFrom(folder)
  expect([...files.keys()]).toEqual(['lib/i18n/broken.ts'])
  expect(files.get('lib/i18n/broken.ts')).toContain('Opnieuw openen')
  expect(files.get('lib/i18n/broken.ts')).toContain('Neu öffnen')
})

test.each(languages)('files in %s come back byte for byte after every sentence was another', (language) => {
  for (const { file } of sourcesOf(language).slice(-5)) {
    const source = readSource(file)
    const own = new Map(sentencesIn(source).map(({ key, text }) => [key, text]))
    const others = withSentences(file, source, new Map([...own.keys()].map((key) => [key, 'x'])))
    expect(sentencesIn(others).every(({ text }) => text === 'x')).toBe(true)
    expect(withSentences(file, others, own)).toBe(source)
  }
})

describe('refused, with a sentence that says where', () => {
  test.each([
    ['a key that is missing', '"continue": "Verder met Microsoft",', '', 'join.continue is missing.'],
    [
      'a key that we have not',
      '"continue":',
      '"verder": "Verder", "continue":',
      'join.verder is not a key of ours: take it out.',
    ],
    ['an empty sentence', '"continue": "Verder met Microsoft"', '"continue": " "', 'join.continue has no sentence.'],
    ['a list', '"continue": "Verder met Microsoft"', '"continue": ["Verder"]', 'join.continue has no sentence.'],
    ['a value left out', '"{customer} en Spencer"', '"Spencer"', 'join.documentTitle leaves out {customer}.'],
    [
      'a value translated',
      '"{customer} en Spencer"',
      '"{klant} en {customer}"',
      'join.documentTitle takes {klant}, which nobody fills in.',
    ],
    [
      'a tag left out',
      '"Code voor support: <mono>{code}</mono>"',
      '"Code voor support: {code}"',
      'page.supportCode leaves out <mono>.',
    ],
    [
      'a plural made plain',
      '"{minutes, plural, one {# minuut} other {# minuten}}"',
      '"{minutes} minuten"',
      'join.terms.minutes leaves out {minutes, plural}.',
    ],
    [
      'a choice translated',
      'one {# minuut} other {# minuten}}"',
      'one {# minuut} andere {# minuten}}"',
      'join.terms.minutes is not an ICU message (MISSING_OTHER_CLAUSE)',
    ],
    [
      'a brace not closed',
      '"{customer} en Spencer"',
      '"{customer en Spencer"',
      'join.documentTitle is not an ICU message (MALFORMED_ARGUMENT)',
    ],
  ])('%s', (_what, from, to, mistake) => {
    change('nl', from, to)
    const { mistakes, files } = importFrom(folder)
    expect(mistakes).toEqual([expect.stringContaining(`nl.json: ${mistake}`)])
    expect(files.size).toBe(0)
  })

  test('a mistake in one language keeps all of them as they are', () => {
    change('nl', '"Open opnieuw"', '"Opnieuw openen"')
    change('fr', '"{customer} et Spencer"', '"{client} et Spencer"')
    expect(importFrom(folder).files.size).toBe(0)
  })

  test('a file that is no JSON, a language we have not, a folder without any', () => {
    writeFileSync(jsonOf('nl'), '{')
    writeFileSync(path.join(folder, 'es.json'), '{}')
    expect(importFrom(folder).mistakes.toSorted()).toEqual([
      'es.json is not one of our languages.',
      expect.stringMatching(/^nl\.json is not JSON: /),
    ])
    for (const name of ['nl', 'fr', 'de', 'en', 'es']) rmSync(path.join(folder, `${name}.json`))
    expect(importFrom(folder).mistakes).toEqual([`${folder} holds no .json file.`])
  })
})
