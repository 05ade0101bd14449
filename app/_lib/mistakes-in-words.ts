import { pageTranslator } from './language'

export type Mistakes = Record<string, string[] | undefined>

const named = ['appName', 'groupIds', 'colleagueName', 'colleagueEmail'] as const

/** The rules speak English, as staff's pages do; a customer reads what to mend in their own language. */
export async function mistakesInWords(mistakes: Mistakes): Promise<Mistakes> {
  const { t } = await pageTranslator()
  const say = (field: string) => t(`page.mistake.${named.find((each) => each === field) ?? 'other'}`)
  return Object.fromEntries(Object.keys(mistakes).map((field) => [field, [say(field)]]))
}
