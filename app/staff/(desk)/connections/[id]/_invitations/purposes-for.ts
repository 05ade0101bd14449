import type { ConnectionPage } from '@/lib/desk/connection-page'
import type { Purpose } from './purpose'

type Facts = Pick<ConnectionPage, 'endedAt' | 'registeredAt' | 'grantedAt' | 'handoff' | 'isCertificateNew'>

/** What makes sense now comes first; what makes none is not offered. */
export function purposesFor(page: Facts): Purpose[] {
  if (page.endedAt || !page.registeredAt) return ['connect']
  const isSecretMade = page.handoff !== null
  if (!page.grantedAt)
    return ['grant', ...(isSecretMade ? (['renew secret'] as const) : []), 'connect', 'repair', 'undo']
  const renewals: Purpose[] = page.isCertificateNew
    ? ['renew certificate', 'renew secret and certificate', 'renew secret']
    : ['renew secret']
  return [...renewals, 'repair', 'undo']
}
