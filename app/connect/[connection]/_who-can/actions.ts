'use server'

import { z } from 'zod'
import { customerAction } from '@/app/_lib/action'
import { goToMicrosoft } from '@/app/_lib/sign-in'
import { signInScopes } from '@/lib/identity/sign-in/attempt'
import { passOn } from '@/lib/invitations/invite-colleague'
import { Addressed, colleagueIn } from './addressed'
import { colleagueAnswer } from './colleague-answer'
import { Page } from './pages'

/** The invitation they came through, to somebody of their own company who holds the role. */
export const mailOnward = customerAction(
  { press: 'invitation.pass-on', fresh: true },
  Addressed,
  async (customer, typed) => colleagueAnswer(customer, await passOn(customer, colleagueIn(typed))),
)

/** With a role that was switched on since: Microsoft is to look anew, not to send the same token back. */
export const signInAgain = customerAction(
  { press: 'sign-in.with-role' },
  z.object({ page: Page }),
  async (customer, { page }) => {
    const { tenantId, invitationId, upn: loginHint, connectionId } = customer
    await goToMicrosoft(
      { audience: 'customer', tenantId, invitationId, scopes: signInScopes, loginHint },
      { returnTo: `/connect/${connectionId}/${page}`, prompt: 'login' },
    )
  },
)
