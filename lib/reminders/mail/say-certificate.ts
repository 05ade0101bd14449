import type { GivenCertificate } from '@/lib/credentials/who-gave'
import type { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'

/** Which certificate a press lets in, to be held against what Entra shows, and whose word stands behind it. */
export function sayCertificate(t: ReturnType<typeof mailTranslator>, certificate: GivenCertificate): string {
  const { thumbprintSha1, givenBy, confirmedBy } = certificate
  const which = t('certificate.thumbprint', { thumbprint: thumbprintSha1 })
  if (!givenBy) return which
  const name = oneLine(givenBy)
  const who = confirmedBy
    ? t('certificate.givenByTwo', { name, second: oneLine(confirmedBy) })
    : t('certificate.givenBy', { name })
  return `${which} ${who}`
}
