'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/app/_lib/action'
import { goToMicrosoft } from '@/app/_lib/sign-in'
import { attemptToRead } from '@/lib/identity/sign-in/attempt-to-read'

/** A connection that is not there is refused in the same words as one that is not theirs. */
export const signInToRead = openAction(
  'sign-in.to-read',
  z.object({ connection: z.guid(), run: z.guid().optional() }),
  async ({ connection, run }) => {
    const attempt = await attemptToRead(connection)
    if (!attempt) redirect('/join/refused?why=no_role')
    const returnTo = `/connect/${connection}/receipt${run ? `/${run}` : ''}`
    await goToMicrosoft(attempt, { returnTo, prompt: 'select_account' })
  },
)
