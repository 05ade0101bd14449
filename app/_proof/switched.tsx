import { Notice } from '@/app/_components/notice'
import { isOff, type Switch } from '@/lib/graph/switches'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'

type Turned = {
  /** As the last good look showed them; null before there was one. */
  switches: Switch[]
  switchesSeenAt: Date | null
  applicationId: string | null
  servicePrincipalId: string | null
}

/** What somebody turned in Entra so that people, or the app itself, are kept out, and where it is turned back. */
export function Switched({ of, language, t }: { of: Turned; language: Language; t: Translator }) {
  const { switches, switchesSeenAt, applicationId, servicePrincipalId } = of
  if (switches.length === 0 || !switchesSeenAt) return null
  return (
    <div className="grid gap-4">
      {switches.map((one) => (
        <Notice key={one} kind={isOff([one]) ? 'broken' : 'needs-you'} title={t(`switches.${one}.what`)}>
          <p>{t(`switches.${one}.mend`)}</p>
          <p className="text-quiet">
            {t('switches.seenAt', { at: formatDateTime(switchesSeenAt, language) })}{' '}
            {servicePrincipalId && (
              <a
                className="link"
                target="_blank"
                rel="noreferrer"
                href={propertiesOf(servicePrincipalId, applicationId)}
              >
                {t('switches.open')}
              </a>
            )}
          </p>
        </Notice>
      ))}
    </div>
  )
}

function propertiesOf(servicePrincipalId: string, applicationId: string | null): string {
  const blade = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Properties'
  return `${blade}/objectId/${servicePrincipalId}/appId/${applicationId}`
}
