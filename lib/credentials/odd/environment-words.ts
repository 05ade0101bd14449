import type { Environment } from '@/lib/blueprint/blueprint'

/** What people write for an environment in the name of a certificate. */
const usual: Record<Environment, readonly string[]> = {
  production: ['production', 'productie', 'produktion', 'prod', 'prd', 'live'],
  demo: ['demo', 'sandbox'],
  staging: [
    ...['staging', 'stage', 'stg', 'acceptance', 'acceptatie', 'acc', 'uat', 'test', 'tst'],
    ...['preproduction', 'preprod'],
  ],
}

/** Environments that people have and Spencer has not. */
const ofNone = ['development', 'dev', 'nonproduction', 'nonprod']

const meanings = new Map<string, Environment | null>([
  ...Object.entries(usual).flatMap(([means, words]) => words.map((word) => [word, means as Environment] as const)),
  ...ofNone.map((word) => [word, null] as const),
])

/** `means`: which of Spencer's is usually called so; null for none of them. */
export type OtherEnvironment = { name: string; word: string; means: Environment | null }

/**
 * The first word in a certificate's names that speaks of another environment than the one it is given for. Null where there
 * is none, and where they speak of its own as well.
 */
export function otherEnvironmentIn(names: readonly string[], own: Environment): OtherEnvironment | null {
  const spoken = names.flatMap((name) => wordsIn(name).map((word) => ({ name, word, means: meanings.get(word) })))
  if (spoken.some(({ means }) => means === own)) return null
  return spoken.find((one): one is OtherEnvironment => one.means !== undefined) ?? null
}

/** `ContosoStaging`, `contoso_prd01` and `pre-prod` hold a word each that a machine would not see. */
function wordsIn(name: string): string[] {
  return name
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/(?<!\p{L})(pre|non)[^\p{L}]+(?=prod)/gu, '$1')
    .split(/[^\p{L}\p{M}]+/u)
}
