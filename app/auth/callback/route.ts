import { redirect } from 'next/navigation'
import { z } from 'zod'
import { attemptToken, clearAttemptToken, sessionToken, setSessionToken } from '@/app/_lib/cookies'
import { attemptIdOf } from '@/lib/identity/sign-in/attempt'
import { finishSignIn } from '@/lib/identity/sign-in/finish-sign-in'
import { hooks } from './hooks'
import { refusedAt } from './refused-at'

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
  const attemptId = attemptIdOf(answer.state)
  const [browserToken, customer, staff] = await Promise.all([
    attemptToken(attemptId),
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
    hooks,
  )
  if (browserToken) await clearAttemptToken(attemptId)
  if (finished.status === 'refused') redirect(refusedAt(finished))
  await setSessionToken(finished.audience, finished.sessionToken)
  redirect(finished.returnTo)
}
