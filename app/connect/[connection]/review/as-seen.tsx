import { formatDateTime } from '@/lib/i18n/format'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'

/** Since when what is said of the tenant was so; nothing of one where nobody has begun. */
export function AsSeen({
  arrival: { customer, language, t },
  review: { observedAt },
}: {
  arrival: Arrival
  review: Review
}) {
  if (observedAt) return t('forecast.seen', { at: formatDateTime(observedAt, language) })
  return customer.intent === 'connect' ? null : t('forecast.unseen')
}
