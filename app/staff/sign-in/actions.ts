'use server'

import { z } from 'zod'
import { openAction } from '@/app/_lib/action'
import { goToMicrosoft } from '@/app/_lib/sign-in'

const Fields = z.object({ returnTo: z.string(), fresh: z.literal('1').optional() })

/** A fresh sign-in asks Microsoft to see the person again, whatever session their browser still has there. */
export const signIn = openAction('sign-in.staff', Fields, ({ returnTo, fresh }) =>
  goToMicrosoft({ audience: 'staff' }, { returnTo, ...(fresh && { prompt: 'login', maxAgeSeconds: 0 }) }),
)
