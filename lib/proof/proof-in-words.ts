import type { Proof } from '@/lib/credentials/proof'
import type { Translator } from '@/lib/i18n/translator'
import { type Audience, refusalInWords } from '@/lib/refusals/in-words'

/** Why a secret is not tested yet, in one sentence. */
export function whyUntested(proof: Proof, t: Translator): string {
  if (proof.is === 'no') return t('proof.refused')
  return t(`proof.why.${proof.is === 'unknown' ? proof.why : 'roles'}`)
}

/** The same for a letter: with Microsoft's number, what it means and who mends it. */
export function untestedInLetter(proof: Proof, t: Translator, audience: Audience): string {
  if (proof.is !== 'no') return whyUntested(proof, t)
  const { shown, happened, who } = refusalInWords(proof.number, t, audience)
  return [whyUntested(proof, t), `${shown}:`, happened, `${t('refused.labels.who')}:`, who].join(' ')
}
