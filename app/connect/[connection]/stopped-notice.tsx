import type { ReactNode } from 'react'
import { Notice } from '@/app/_components/notice'
import { formatDateTime } from '@/lib/i18n/format'
import type { Arrival } from './arrive'

/** While Spencer has stopped: since when, and what that means here. */
export function StoppedNotice({
  arrival: { stoppedSince, language, t },
  children,
}: {
  arrival: Pick<Arrival, 'stoppedSince' | 'language' | 't'>
  children: ReactNode
}) {
  if (!stoppedSince) return null
  return (
    <Notice title={t('stop.title', { since: formatDateTime(stoppedSince, language) })}>
      <p>{children}</p>
    </Notice>
  )
}
