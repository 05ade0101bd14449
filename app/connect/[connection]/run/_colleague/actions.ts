'use server'

import { z } from 'zod'
import { customerAction } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { Contact } from '@/lib/connections/choices'
import { colleagueLink, inviteColleague } from '@/lib/invitations/invite-colleague'

export const mailColleague = customerAction(Contact, async (customer, colleague) => {
  const invited = await inviteColleague(customer, colleague)
  if (invited.status === 'invited') return
  const why = invited.status === 'enough_today' ? 'enough' : 'unreachable'
  return { status: 'refused', message: (await pageTranslator()).t(`person.colleague.${why}`) }
})

/** Shown once, in the answer to the press; asking again makes another link and ends this one. */
export const linkForColleague = customerAction(z.object({}), async (customer) => ({
  status: 'link',
  ...(await colleagueLink(customer)),
}))
