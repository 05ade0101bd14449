'use server'

import { z } from 'zod'
import { customerAction } from '@/app/_lib/action'
import { colleagueAnswer } from '@/app/connect/[connection]/_who-can/colleague-answer'
import { Colleague } from '@/lib/invitations/colleague'
import { colleagueLink, inviteColleague } from '@/lib/invitations/invite-colleague'

export const mailColleague = customerAction(
  { press: 'colleague.name', fresh: true },
  Colleague,
  async (customer, colleague) => colleagueAnswer(customer, await inviteColleague(customer, colleague)),
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
