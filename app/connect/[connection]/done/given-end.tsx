import { formatDate } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { Given } from '@/lib/provisioning/view/given'

/** That the end is assumed, where nobody told it and no look has shown it. */
export function GivenEnd({ given, language, t }: { given: Given; language: Language; t: Translator }) {
  if (!given.isEndAssumed || !given.endsAt) return null
  return <p className="text-quiet text-sm">{t('given.assumed', { date: formatDate(given.endsAt, language) })}</p>
}
