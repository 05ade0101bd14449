import { ActionForm } from '@/app/_components/action-form'
import { Button, ButtonLink } from '@/app/_components/button'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { OpenInvitation } from '@/lib/invitations/open'
import { join } from './actions'

/** What the link asked for is done: since when, where it can be read, and the one thing that can still be chosen. */
export function Done({
  invitation,
  token,
  doneAt,
  language,
  t,
}: {
  invitation: OpenInvitation
  token: string
  doneAt: Date
  language: Language
  t: Translator
}) {
  const { connectionId, intent, domain, isConnected, stoppedSince, userSync, securityGroups } = invitation
  const at = formatDateTime(doneAt, language)
  const isToConnect = intent === 'connect' || intent === 'grant'
  const hasFields = intent === 'connect' && (userSync || securityGroups) && !stoppedSince
  return (
    <div className="grid justify-items-start gap-6">
      <p>
        {isToConnect
          ? t(isConnected ? 'join.done.connected' : 'join.done.made', { domain, at })
          : t('join.done.other', { at })}
      </p>
      <ButtonLink href={`/connect/${connectionId}/receipt`}>{t('forecast.undone.receipts')}</ButtonLink>
      {hasFields && (
        <ActionForm action={join} refusedTitle={t('page.refused')}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="onTo" value="mapping" />
          <Button kind="secondary">{t('join.done.fields')}</Button>
        </ActionForm>
      )}
    </div>
  )
}
