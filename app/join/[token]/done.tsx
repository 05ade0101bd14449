import { ActionForm } from '@/app/_components/action-form'
import { Button, ButtonLink } from '@/app/_components/button'
import { hindranceBehind } from '@/lib/desk/hindrance-behind-link'
import type { Hindrance } from '@/lib/desk/model'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { OpenInvitation } from '@/lib/invitations/open'
import { join } from './actions'

/** What the link asked for is done: since when, and where it can be read. Until it is over, whoever signs in looks it up as before. */
export async function Done({
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
  const { connectionId, intent, domain, stoppedSince, isOver } = invitation
  const at = formatDateTime(doneAt, language)
  const isToConnect = intent === 'connect' || intent === 'grant'
  return (
    <div className="grid justify-items-start gap-6">
      <p>
        {isToConnect
          ? t(`join.done.${howItStands(await hindranceBehind(invitation))}`, { domain, at })
          : t('join.done.other', { at })}
      </p>
      <ButtonLink href={`/connect/${connectionId}/receipt`}>{t('forecast.undone.receipts')}</ButtonLink>
      {!stoppedSince && !isOver && (
        <ActionForm action={join} refusedTitle={t('page.refused')} className="grid justify-items-start gap-3">
          <input type="hidden" name="token" value={token} />
          <p className="text-quiet text-sm">{t('join.done.again')}</p>
          <Button kind="secondary">{t('join.continue')}</Button>
        </ActionForm>
      )}
    </div>
  )
}

function howItStands(hindrance: Hindrance | null): 'connected' | 'off' | 'made' {
  if (hindrance === null) return 'connected'
  return hindrance === 'off' ? 'off' : 'made'
}
