import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isLanguage, type Language } from '@/lib/i18n/language'
import { mistakesIn } from './mistakes'
import { withSentences } from './source-file'
import { readSource, sentencesOf, sourcesOf } from './sources'

/** `files`: what changes in lib/i18n, by path; nothing when a single sentence is wrong. */
export type Imported = { mistakes: string[]; files: Map<string, string> }

/** Reads the JSON of a folder, for as many of our languages as there are files in it, and writes nothing. */
export function importFrom(folder: string): Imported {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const mistakes = names.length === 0 ? [`${folder} holds no .json file.`] : []
  const files = new Map<string, string>()
  const dutch = sentencesOf('nl')
  for (const name of names) {
    const language = path.basename(name, '.json')
    const given = isLanguage(language) ? readSentences(path.join(folder, name)) : 'is not one of our languages.'
    if (!isLanguage(language) || typeof given === 'string') {
      mistakes.push(`${name} ${given}`)
      continue
    }
    mistakes.push(...mistakesIn(given, dutch).map((mistake) => `${name}: ${mistake}`))
    if (mistakes.length === 0) rewrite(language, given as Map<string, string>, files)
  }
  return { mistakes, files: mistakes.length === 0 ? files : new Map() }
}

/** Two languages may share a file, so what was rewritten already is rewritten further. */
function rewrite(language: Language, given: ReadonlyMap<string, string>, files: Map<string, string>): void {
  for (const { file, prefix, under } of sourcesOf(language)) {
    const source = files.get(file) ?? readSource(file)
    const own = [...given].filter(([key]) => key.startsWith(under))
    const texts = new Map(own.map(([key, text]) => [prefix + key.slice(under.length), text]))
    const rewritten = withSentences(file, source, texts)
    if (rewritten !== source) files.set(file, rewritten)
  }
}

/** What the file holds, by dotted key; a sentence about the file when it is no JSON object. */
function readSentences(file: string): Map<string, unknown> | string {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isGroup(read) ? new Map(flat(read, '')) : 'is not an object of sentences.'
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return `is not JSON: ${error.message}.`
  }
}

function flat(group: object, before: string): [string, unknown][] {
  return Object.entries(group).flatMap(([name, value]): [string, unknown][] => {
    const key = `${before}${name}`
    return isGroup(value) ? flat(value, `${key}.`) : [[key, value]]
  })
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
