import { redirect } from 'next/navigation'
import { z } from 'zod'
import { clearTripToken, sessionToken, setSessionToken, tripToken } from '@/app/_lib/cookies'
import { tripIdOf } from '@/lib/identity/sign-in/attempt'
import { finishSignIn } from '@/lib/identity/sign-in/finish-sign-in'
import { refusedAt } from './refused-at'
import { together } from './together'

const text = z.string().max(8000).optional().catch(undefined)

const Answer = z.object({
  state: z.string().max(200).catch(''),
  code: text,
  error: text,
  error_subcode: text,
  error_description: text,
})

/** Where Microsoft sends every browser back to. The sign-in is finished here and the address, with its code, left at once. */
export async function GET(request: Request) {
  const answer = Answer.parse(Object.fromEntries(new URL(request.url).searchParams))
  const tripId = tripIdOf(answer.state)
  const [browserToken, customer, staff] = await Promise.all([
    tripToken(tripId),
    sessionToken('customer'),
    sessionToken('staff'),
  ])
  const finished = await finishSignIn(
    {
      state: answer.state,
      code: answer.code,
      error: answer.error,
      errorSubcode: answer.error_subcode,
      errorDescription: answer.error_description,
      browserToken,
      sessionTokens: { customer, staff },
    },
    together,
  )
  if (browserToken) await clearTripToken(tripId)
  if (finished.status === 'refused') redirect(refusedAt(finished))
  await setSessionToken(finished.audience, finished.sessionToken)
  redirect(finished.returnTo)
}
