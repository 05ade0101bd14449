import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SignInAttempt } from '@/lib/identity/sign-in/attempt'
import { type BeginOptions, beginSignIn } from '@/lib/identity/sign-in/begin-sign-in'
import { admit } from '@/lib/limits/admit'
import { networkOf } from '@/lib/limits/network'
import { addressOf } from './address'
import { setAttemptToken } from './cookies'
import { refused } from './refused'

/** For server actions and POST routes: the browser gets its half of the sign-in attempt and is sent to Microsoft. */
export async function goToMicrosoft(attempt: SignInAttempt, options: BeginOptions): Promise<never> {
  if (await isTooOften(attempt)) {
    await refused({ what: `sign-in.${attempt.audience}`, why: 'limit' })
    redirect(tooOften[attempt.audience])
  }
  const { url, browserToken, attemptId } = await beginSignIn(attempt, options)
  await setAttemptToken(attemptId, browserToken)
  redirect(url)
}

const tooOften = { customer: '/join/refused?why=too_many', staff: '/staff/sign-in?why=too_many' }

async function isTooOften(attempt: SignInAttempt): Promise<boolean> {
  const network = networkOf(addressOf({ headers: await headers() }))
  if ((await admit('sign-in', network)) !== null) return true
  return 'invitationId' in attempt && (await admit('invitation', attempt.invitationId)) !== null
}
