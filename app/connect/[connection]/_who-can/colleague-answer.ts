import type { FormState } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { connectionOf } from '@/lib/connections/find-connection'
import { formatDateTime } from '@/lib/i18n/format'
import type { Customer } from '@/lib/identity/actor'
import type { Named } from '@/lib/invitations/invite-colleague'
import type { Stopped } from '@/lib/stop/standing'

/** What becomes of a mail to a colleague, in the words of whoever asked for it. */
export async function colleagueAnswer(
  customer: Customer,
  named: Named,
): Promise<FormState | { status: 'not_allowed' } | Stopped> {
  if (named.status === 'invited') return { status: 'done' }
  if (named.status === 'not_allowed' || named.status === 'stopped') return named
  const { domain, language: fallback, spencerContactName: name } = await connectionOf(customer)
  const { language, t } = await pageTranslator(fallback)
  if (named.status === 'held') return { status: 'done', message: t('who.answer.held') }
  if (named.status === 'too_many') {
    const when = formatDateTime(named.until, language)
    return { status: 'refused', message: t(`who.answer.${named.limit}`, { when }) }
  }
  return { status: 'refused', message: t(`who.answer.${named.status}`, { domain, name }) }
}
