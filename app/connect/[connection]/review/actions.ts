'use server'

import { redirect } from 'next/navigation'
import { customerAction } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { goToMicrosoft } from '@/app/_lib/sign-in'
import { Approval, startRun } from '@/lib/provisioning/start-run'

/** States in which consent gets a run going (again); in the others it is at work and wants nothing. */
const wantsConsent = ['awaiting_consent', 'needs_person']

/** The press, and every press after it that gives a waiting run new consent. */
export const approve = customerAction({ press: 'run.approve' }, Approval, async (customer, approval) => {
  const started = await startRun(customer, approval)
  if (started.status === 'not_allowed' || started.status === 'stopped') return started
  if (started.status === 'changed' || started.status === 'cannot' || started.status === 'busy') {
    return { status: 'refused', message: (await pageTranslator()).t(`review.${started.status}`) }
  }
  const returnTo = `/connect/${customer.connectionId}/run`
  if (started.status === 'running' && !wantsConsent.includes(started.state)) redirect(returnTo)
  const { tenantId, invitationId, upn: loginHint } = customer
  const { runId, scopes, challenge } = started
  const attempt = { audience: 'customer', tenantId, invitationId, scopes, runId, loginHint, challenge } as const
  await goToMicrosoft(attempt, { returnTo })
})
