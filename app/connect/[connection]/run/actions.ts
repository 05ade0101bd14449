'use server'

import { z } from 'zod'
import { customerAction, type LinkState } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { goToMicrosoft } from '@/app/_lib/sign-in'
import { Contact } from '@/lib/connections/choices'
import { colleagueLink, inviteColleague } from '@/lib/invitations/invite-colleague'
import { Answer, confirmDifference } from '@/lib/provisioning/confirm'

/** Answers what was found in the tenant; the consent that follows gets the run going again. */
export const answer = customerAction(Answer, async (customer, chosen) => {
  const confirmed = await confirmDifference(customer, chosen)
  if (!confirmed) return { status: 'refused', message: (await pageTranslator()).t('review.changed') }
  const { tenantId, invitationId, upn: loginHint, connectionId } = customer
  const attempt = { audience: 'customer', tenantId, invitationId, loginHint, ...confirmed } as const
  await goToMicrosoft(attempt, { returnTo: `/connect/${connectionId}/run` })
})

export const mailColleague = customerAction(Contact, async (customer, colleague) => {
  const invited = await inviteColleague(customer, colleague)
  if (invited.status === 'invited') return
  const why = invited.status === 'enough_today' ? 'enough' : 'unreachable'
  return { status: 'refused', message: (await pageTranslator()).t(`person.colleague.${why}`) }
})

/** Shown once, in the answer to the press; asking again makes another link and ends this one. */
export const linkForColleague = customerAction<z.ZodObject, LinkState>(z.object({}), async (customer) => ({
  status: 'link',
  ...(await colleagueLink(customer)),
}))
