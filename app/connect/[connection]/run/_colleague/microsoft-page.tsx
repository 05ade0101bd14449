import { ButtonLink } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { GoOn } from '../_consent/go-on'
import { microsoftPageOf } from './microsoft-page-url'

/** *Grant on Microsoft's own page* was chosen: the app is made, and its permissions wait for that page. */
export function MicrosoftPage({ arrival }: { arrival: Arrival }) {
  const { connection, t } = arrival
  return (
    <Notice kind="needs-you" title={t('person.consent_page.title')}>
      <p>{t('person.consent_page.body')}</p>
      {connection.applicationId && (
        <ButtonLink
          kind="primary"
          className="justify-self-start"
          href={microsoftPageOf(connection)}
          target="_blank"
          rel="noreferrer"
        >
          {t('person.consent_page.open')}
        </ButtonLink>
      )}
      <GoOn arrival={arrival} label={t('person.consent_page.act')} kind="secondary" />
      <a className="link inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}/done`}>
        {t('person.colleague.done')}
      </a>
    </Notice>
  )
}
