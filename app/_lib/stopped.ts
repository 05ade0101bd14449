import { formatDateTime } from '@/lib/i18n/format'
import type { Stopped } from '@/lib/stop/standing'
import { pageTranslator } from './language'
import { refused } from './refused'

type Who = { readonly personId: string; readonly connectionId?: string } | null

/** A press that adds or reveals, while Spencer has stopped: written down, and said once for all of them. */
export async function refusedByStop(what: string, who: Who, { since }: Stopped) {
  await refused({ what, why: 'stopped', personId: who?.personId, connectionId: who?.connectionId })
  const isCustomer = who === null || who.connectionId !== undefined
  return { status: 'refused', message: isCustomer ? await forCustomer(since) : forStaff(since) } as const
}

function forStaff(since: Date): string {
  return `Spencer has stopped since ${formatDateTime(since, 'en')}: nothing is added or shown until another Admin lifts it. What is in progress waits, and links keep the time they had left.`
}

async function forCustomer(since: Date): Promise<string> {
  const { language, t } = await pageTranslator()
  return t('stop.press', { since: formatDateTime(since, language) })
}
