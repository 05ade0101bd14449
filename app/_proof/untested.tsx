import { Notice } from '@/app/_components/notice'
import { Refusal } from '@/app/_refusal/refusal'
import type { Proof } from '@/lib/credentials/proof'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import { whyUntested } from '@/lib/proof/proof-in-words'

/**
 * A secret that was made and not seen to work: what stands in the way, who mends it, and what the portal does about it.
 * @param until when it forgets the secret; null once it has
 */
export function Untested({
  proof,
  until,
  language,
  t,
}: {
  proof: Proof
  until: Date | null
  language: Language
  t: Translator
}) {
  const at = proof.is === 'unknown' ? null : formatDateTime(proof.seenAt, language)
  return (
    <Notice kind={proof.is === 'no' ? 'needs-you' : 'calm'} title={whyUntested(proof, t)}>
      {proof.is === 'no' && <Refusal refused={proof.number} t={t} />}
      <p className="text-quiet">
        {at && t('proof.seenAt', { at })}{' '}
        {until ? t('proof.again', { until: formatDateTime(until, language) }) : t('proof.over')}
      </p>
    </Notice>
  )
}
