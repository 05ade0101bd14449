import type { Environment } from '@/lib/blueprint/blueprint'
import type { Language } from '@/lib/i18n/language'
import { plain } from './columns'

type Read<Value> = { value: Value } | { message: string }

/** In a list of which every row is production, nobody writes it. */
const environments: Record<Environment, readonly string[]> = {
  production: ['', 'production', 'prod', 'productie', 'produktion', 'live'],
  demo: ['demo', 'demonstration', 'demonstratie', 'vorfuhrung'],
  staging: ['staging', 'acceptance', 'acceptatie', 'acc', 'recette', 'abnahme'],
}

const tongues: Record<Language, readonly string[]> = {
  nl: ['nl', 'nederlands', 'dutch', 'neerlandais', 'niederlandisch', 'nl be', 'nl nl'],
  fr: ['fr', 'frans', 'french', 'francais', 'franzosisch', 'fr be', 'fr fr'],
  de: ['de', 'duits', 'german', 'allemand', 'deutsch', 'de de'],
  en: ['en', 'engels', 'english', 'anglais', 'englisch', 'en gb', 'en us'],
}

const yes = ['yes', 'y', 'ja', 'j', 'oui', 'o', 'x', 'true', 'waar', 'vrai', 'wahr', '1', 'on']
const no = ['', 'no', 'n', 'nee', 'neen', 'non', 'nein', 'false', 'onwaar', 'faux', 'falsch', '0', 'off']

export function readEnvironment(text: string): Read<Environment> {
  const found = keyOf(environments, text)
  return found ? { value: found } : { message: 'Write production, demo or staging; nothing means production.' }
}

/** @param otherwise where nothing is written */
export function readLanguage(text: string, otherwise: Language): Read<Language> {
  if (text === '') return { value: otherwise }
  const found = keyOf(tongues, text)
  return found ? { value: found } : { message: 'Write nl, fr, de or en.' }
}

export function readYes(text: string): Read<boolean> {
  const word = plain(text)
  if (yes.includes(word)) return { value: true }
  return no.includes(word) ? { value: false } : { message: 'Write yes or no; nothing means no.' }
}

function keyOf<Key extends string>(words: Record<Key, readonly string[]>, text: string): Key | undefined {
  const word = plain(text)
  return (Object.keys(words) as Key[]).find((key) => words[key].includes(word))
}
