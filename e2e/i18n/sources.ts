import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '@/lib/i18n/language'
import { sentencesIn } from './source-file'

const root = path.join(import.meta.dirname, '..', '..')

/** A file that holds sentences of one language; `prefix` is what its own keys begin with, `under` what translators see instead. */
type Source = { file: string; prefix: string; under: string }

/** The pages' sentences by namespace, the mails' under `mail`, and those for a page that broke under `broken`. */
export function sourcesOf(language: Language): Source[] {
  const folder = `lib/i18n/messages/${language}`
  const pages = readdirSync(path.join(root, folder))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, prefix: '', under: `${path.basename(name, '.ts')}.` }))
  return [
    ...pages,
    { file: `lib/i18n/mail/${language}.ts`, prefix: '', under: 'mail.' },
    { file: `lib/i18n/mail/amend/${language}.ts`, prefix: '', under: 'mail.amend.' },
    { file: `lib/i18n/mail/reminder/${language}.ts`, prefix: '', under: 'mail.reminder.' },
    { file: 'lib/i18n/broken.ts', prefix: `${language}.`, under: 'broken.' },
  ]
}

export function readSource(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** Every sentence of one language, by its key in the JSON. */
export function sentencesOf(language: Language): Map<string, string> {
  return new Map(
    sourcesOf(language).flatMap(({ file, prefix, under }) =>
      sentencesIn(readSource(file))
        .filter(({ key }) => key.startsWith(prefix))
        .map(({ key, text }): [string, string] => [under + key.slice(prefix.length), text]),
    ),
  )
}
