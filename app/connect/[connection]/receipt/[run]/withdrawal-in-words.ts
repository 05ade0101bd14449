import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { Withdrawal } from '@/lib/provisioning/withdraw/withdrawal'

/** Null while the run needs our access. */
export function withdrawalInWords(withdrawal: Withdrawal | null, language: Language, t: Translator): string {
  if (!withdrawal) return t('receipt.withdrawnWord.held')
  if (withdrawal.is === 'unknown') return t(`receipt.withdrawnWord.${withdrawal.why}`)
  return t(`receipt.withdrawnWord.${withdrawal.is}`, { at: formatDateTime(withdrawal.seenAt, language) })
}
