import type { ReactNode } from 'react'
import { Mono } from '@/app/_components/facts'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { MicrosoftError } from '@/lib/identity/sign-in/microsoft-error'
import { type Audience, refusalInWords } from '@/lib/refusals/in-words'

/**
 * A refusal of Microsoft's: what happened, who mends it, what next, and by what it is found again.
 *
 * @param refused an AADSTS number, or a code of Graph's
 * @param trace instead of the number alone, where more is known
 */
export function Refusal({
  refused,
  t,
  audience,
  trace,
}: {
  refused: number | string
  t: Translator
  audience?: Audience
  trace?: ReactNode
}) {
  const { shown, happened, who, next } = refusalInWords(refused, t, audience)
  return (
    <>
      <p>{happened}</p>
      <p>
        <span className="block text-quiet">{t('refused.labels.who')}</span>
        {who}
      </p>
      <p>
        <span className="block text-quiet">{t('refused.labels.next')}</span>
        {next}
      </p>
      <p>{trace ?? <Mono>{shown}</Mono>}</p>
    </>
  )
}

/** The number, the moment and the id by which Microsoft's support finds a refused sign-in. */
export function Trace({ microsoft, language }: { microsoft: MicrosoftError; language: Language }) {
  const { number, at, correlationId } = microsoft
  return (
    <>
      <Mono>AADSTS{number}</Mono>
      {at && ` · ${formatDateTime(at, language)}`}
      {correlationId && ' · '}
      {correlationId && <Mono>{correlationId}</Mono>}
    </>
  )
}
