import { ButtonLink } from '@/app/_components/button'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { OpenInvitation } from '@/lib/invitations/open'

/** What the link asked for is over: it says since when, leads to what was done, and offers nothing. */
export function Undone({
  invitation: { connectionId },
  undoneAt,
  language,
  t,
}: {
  invitation: OpenInvitation
  undoneAt: Date
  language: Language
  t: Translator
}) {
  return (
    <div className="grid justify-items-start gap-6">
      <p>{t('forecast.undone.body', { at: formatDateTime(undoneAt, language) })}</p>
      <ButtonLink href={`/connect/${connectionId}/receipt`}>{t('forecast.undone.receipts')}</ButtonLink>
    </div>
  )
}
