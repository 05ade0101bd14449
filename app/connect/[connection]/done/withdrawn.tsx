import type { Translator } from '@/lib/i18n/translator'
import type { Receipt } from '@/lib/provisioning/view/view'

const enterpriseApplications =
  'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview'

/** Whether our own access is gone; where it is not, exactly where to end it. */
export function Withdrawn({ how, t }: { how: Receipt['withdrawn']; t: Translator }) {
  return (
    <p>
      {t(`done.withdrawn.${how}`)}
      {how !== 'yes' && (
        <>
          {' '}
          <a className="link" href={enterpriseApplications} target="_blank" rel="noreferrer">
            {t('done.openEnterprise')}
          </a>
        </>
      )}
    </p>
  )
}
