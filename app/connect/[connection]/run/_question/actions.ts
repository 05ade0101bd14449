'use server'

import { customerAction } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { goToMicrosoft } from '@/app/_lib/sign-in'
import { Answer, confirmDifference } from '@/lib/provisioning/confirm'

/** Answers what was found in the tenant; the consent that follows gets the run going again. */
export const answer = customerAction({ press: 'run.answer' }, Answer, async (customer, chosen) => {
  const confirmed = await confirmDifference(customer, chosen)
  if (confirmed.status === 'not_allowed' || confirmed.status === 'stopped') return confirmed
  if (confirmed.status === 'changed')
    return { status: 'refused', message: (await pageTranslator()).t('review.changed') }
  const { tenantId, invitationId, upn: loginHint, connectionId } = customer
  const { runId, scopes, challenge } = confirmed
  const attempt = { audience: 'customer', tenantId, invitationId, loginHint, runId, scopes, challenge } as const
  await goToMicrosoft(attempt, { returnTo: `/connect/${connectionId}/run` })
})
