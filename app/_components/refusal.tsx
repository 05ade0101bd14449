import type { ReactNode } from 'react'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { MicrosoftError } from '@/lib/identity/sign-in/microsoft-error'
import { type Reader, refusalInWords } from '@/lib/refusals/in-words'
import { Mono } from './facts'

/**
 * A refusal of Microsoft's: what happened, who mends it, what next, and by what it is found again.
 *
 * @param refused an AADSTS number, or a code of Graph's
 * @param trace instead of the number alone, where more is known
 */
export function Refusal({
  refused,
  t,
  reader,
  trace,
}: {
  refused: number | string
  t: Translator
  reader?: Reader
  trace?: ReactNode
}) {
  const { shown, happened, who, next } = refusalInWords(refused, t, reader)
  return (
    <>
      <p>{happened}</p>
      <p>
        {t('refused.labels.who')}: {who}
      </p>
      <p>
        {t('refused.labels.next')}: {next}
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
