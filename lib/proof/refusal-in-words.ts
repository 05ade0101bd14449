import type { Translator } from '@/lib/i18n/translator'
import { refusalInWords } from '@/lib/refusals/in-words'

/** AADSTS numbers of which there is more to say of a secret in use than the catalogue says of all. */
const known = {
  53003: 'n53003',
  500011: 'graph',
  500014: 'graph',
  700016: 'n700016',
  7000112: 'n7000112',
  7000215: 'n7000215',
  7000229: 'n7000229',
} as const

/** What Microsoft's number means, and who mends it where. */
export function refusedSecretInWords(number: number, t: Translator): { what: string; mend: string } {
  const key = Object.hasOwn(known, number) && known[number as keyof typeof known]
  if (key) return { what: t(`proof.numbers.${key}.what`), mend: t(`proof.numbers.${key}.mend`) }
  const { happened, who } = refusalInWords(number, t)
  return { what: happened, mend: t('proof.numbers.others', { who }) }
}
