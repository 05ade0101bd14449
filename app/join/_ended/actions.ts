'use server'

import { z } from 'zod'
import { openAction } from '@/app/_lib/action'
import { sessionToken } from '@/app/_lib/cookies'
import { pageTranslator } from '@/app/_lib/language'
import { formatDateTime } from '@/lib/i18n/format'
import { askForLink, type Holding } from '@/lib/invitations/ask-for-link'

const Fields = z.object({
  token: z.string().max(100).optional(),
  /** Where no link is at hand: what this browser's session once came in to. */
  connection: z.guid().optional(),
})

export const askForNewLink = openAction('invitation.ask-for', Fields, async ({ token, connection = '' }) => {
  const holding: Holding = token
    ? { token }
    : { sessionToken: await sessionToken('customer'), connectionId: connection }
  const asked = await askForLink(holding)
  const { language, t } = await pageTranslator()
  switch (asked.status) {
    case 'sending':
      return { status: 'done', message: t('join.ended.sending') }
    case 'told':
      return { status: 'done', message: t('join.ended.told', { name: asked.owner }) }
    case 'too_many':
      return { status: 'refused', message: t('join.ended.tooMany', { when: formatDateTime(asked.until, language) }) }
    case 'closed':
      return { status: 'refused', message: t('join.ended.closed') }
    case 'stopped':
      return asked
  }
})
