import { Mono } from '@/app/_components/facts'
import type { Translator } from '@/lib/i18n/translator'
import type { Review } from '@/lib/provisioning/view/view'

type Given = { certificate: NonNullable<Review['certificate']>; t: Translator }

/** To be held against the letter and against Entra: which certificate a press lets in, and who at Spencer gave it. */
export function WhichCertificate({ certificate: { thumbprintSha1, givenBy, confirmedBy }, t }: Given) {
  return (
    <>
      {t('review.certificateIs')} <Mono>{thumbprintSha1}</Mono>{' '}
      {givenBy &&
        (confirmedBy
          ? t('review.certificateByTwo', { name: givenBy, second: confirmedBy })
          : t('review.certificateBy', { name: givenBy }))}
    </>
  )
}
