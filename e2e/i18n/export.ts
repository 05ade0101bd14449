import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { languages } from '@/lib/i18n/language'
import { sentencesOf } from './sources'

/** One file for each language, ICU messages under nested keys: what translators' tools call next-intl's or plain JSON. */
export function exportTo(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const language of languages) {
    writeFileSync(path.join(folder, `${language}.json`), `${JSON.stringify(nested(sentencesOf(language)), null, 2)}\n`)
  }
}

type Nested = { [key: string]: string | Nested }

function nested(sentences: ReadonlyMap<string, string>): Nested {
  const all: Nested = {}
  for (const [key, text] of sentences) {
    const parts = key.split('.')
    const last = parts.pop() ?? ''
    const at = parts.reduce((inner: Nested, part) => {
      inner[part] ??= {}
      return inner[part] as Nested
    }, all)
    at[last] = text
  }
  return all
}
