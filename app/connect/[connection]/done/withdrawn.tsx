import { formatDateTime } from '@/lib/i18n/format'
import type { Withdrawal } from '@/lib/provisioning/withdraw/withdrawal'
import type { Arrival } from '../arrive'

const enterpriseApplications =
  'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview'

type Place = Pick<Arrival, 'language' | 't'> & { connection: Pick<Arrival['connection'], 'domain'> }

/** Whether Spencer can still change anything in the tenant; where nobody tries any more, exactly where to end it. */
export function Withdrawn({ withdrawal, arrival }: { withdrawal: Withdrawal | null; arrival: Place }) {
  const { connection, language, t } = arrival
  const { domain } = connection
  if (!withdrawal) return <p>{t('done.withdrawn.held', { domain })}</p>
  const link = (
    <a className="link" href={enterpriseApplications} target="_blank" rel="noreferrer">
      {t('done.openEnterprise')}
    </a>
  )
  if (withdrawal.is === 'yes')
    return (
      <div className="grid gap-1">
        <p>{t('done.withdrawn.yes', { domain, at: formatDateTime(withdrawal.seenAt, language) })}</p>
        <p className="text-quiet text-sm">
          {t('done.withdrawn.signIn')} {link}
        </p>
      </div>
    )
  const { triesUntil } = withdrawal
  return (
    <p>
      {withdrawal.is === 'no'
        ? t('done.withdrawn.no', { at: formatDateTime(withdrawal.seenAt, language) })
        : t(`done.withdrawn.${withdrawal.why}`, { domain })}{' '}
      {triesUntil && triesUntil > new Date() ? (
        t('done.withdrawn.tries', { until: formatDateTime(triesUntil, language) })
      ) : (
        <>
          {t('done.withdrawn.yourself')} {link}
        </>
      )}
    </p>
  )
}
