'use server'

import { z } from 'zod'
import { customerAction } from '@/app/_lib/action'
import { Addressed, colleagueIn } from '@/app/connect/[connection]/_who-can/addressed'
import { colleagueAnswer } from '@/app/connect/[connection]/_who-can/colleague-answer'
import { colleagueLink, inviteColleague } from '@/lib/invitations/invite-colleague'

export const mailColleague = customerAction(
  { press: 'colleague.name', fresh: true },
  Addressed,
  async (customer, typed) => colleagueAnswer(customer, await inviteColleague(customer, colleagueIn(typed))),
)

/** Shown once, in the answer to the press; asking again makes another link and ends this one. */
export const linkForColleague = customerAction(
  { press: 'colleague.link', fresh: true },
  z.object({}),
  async (customer) => {
    const made = await colleagueLink(customer)
    return made.status === 'made' ? { status: 'link', url: made.url } : made
  },
)
