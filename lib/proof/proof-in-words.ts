import type { Proof } from '@/lib/credentials/proof'
import type { Translator } from '@/lib/i18n/translator'
import { refusedSecretInWords } from './refusal-in-words'

/** Why a secret is not tested yet, in one sentence. */
export function whyUntested(proof: Proof, t: Translator): string {
  if (proof.is === 'no') return t('proof.refused')
  return t(`proof.why.${proof.is === 'unknown' ? proof.why : 'roles'}`)
}

/** The same for a letter: with Microsoft's number, what it means and who mends it. */
export function untestedInLetter(proof: Proof, t: Translator): string {
  if (proof.is !== 'no') return whyUntested(proof, t)
  const { what, mend } = refusedSecretInWords(proof.number, t)
  return `${whyUntested(proof, t)} AADSTS${proof.number}: ${what} ${mend}`
}
