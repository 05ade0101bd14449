'use server'

import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { askAnew } from '@/lib/handoff/ask-anew'
import { handoffOfLink } from '@/lib/handoff/find'
import { markStored } from '@/lib/handoff/stored'

export const stored = staffAction(
  { press: 'handoff.stored', needs: 'Operator' },
  z.object({ handoff: z.guid() }),
  async (staff, { handoff }) => {
    const outcome = allowed(await markStored(staff, handoff, staff.personId))
    if (outcome.status !== 'stored') {
      return {
        status: 'refused',
        message: 'This handoff is no longer open here. Look at the connection to see where it stands.',
      }
    }
  },
)

/** From the page of a link that shows nothing: whoever holds the link names its handoff by it. */
export const askForAnother = staffAction(
  { press: 'handoff.ask-anew-by-link', needs: 'Operator' },
  z.object({ link: z.string().max(100) }),
  async (staff, { link }) => {
    const handoff = await handoffOfLink(staff, link)
    const asked = handoff ? allowed(await askAnew(staff, handoff)) : ({ status: 'unknown' } as const)
    if (asked.status === 'stopped') return asked
    if (asked.status === 'ended') {
      return {
        status: 'refused',
        message: 'What was left of the secret is burnt. This connection has ended: it can only be connected anew.',
      }
    }
    if (asked.status === 'unknown') {
      return {
        status: 'refused',
        message: 'No handoff is known by this link any more. Find the connection and ask for a renewal there.',
      }
    }
  },
)
