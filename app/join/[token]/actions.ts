'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/app/_lib/action'
import { setInvitationToken } from '@/app/_lib/cookies'
import { goToMicrosoft } from '@/app/_lib/sign-in'
import { signInScopes } from '@/lib/identity/sign-in/attempt'
import { openInvitation, recordOpened } from '@/lib/invitations/open'

const Fields = z.object({
  token: z.string().max(100),
  /** Which page of the connection they wanted, when not simply the next one. */
  onTo: z.literal('by-hand').optional(),
})

/** The account is always asked for: people who manage a tenant often have several, and the wrong one is a dead end. */
export const join = openAction('invitation.open', Fields, async ({ token, onTo }) => {
  const invitation = await openInvitation(token)
  const mayComeIn = invitation?.status === 'open' || (invitation?.status === 'done' && !invitation.isOver)
  if (!mayComeIn) redirect(`/join/${encodeURIComponent(token)}`)
  const { stoppedSince } = invitation
  if (stoppedSince) return { status: 'stopped', since: stoppedSince }
  await recordOpened(token)
  await setInvitationToken(token)
  const { tenantId, invitationId, connectionId, intent } = invitation
  const page = intent === 'fields' ? 'mapping' : onTo
  await goToMicrosoft(
    { audience: 'customer', tenantId, invitationId, scopes: signInScopes },
    { returnTo: `/connect/${connectionId}${page ? `/${page}` : ''}`, prompt: 'select_account' },
  )
})
