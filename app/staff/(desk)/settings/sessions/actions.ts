'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { endAllSessionsOf } from '@/lib/identity/session/end-sessions'

export const endAllOf = staffAction(
  { press: 'session.end-all-of', needs: 'Admin' },
  z.object({ person: z.guid() }),
  async (staff, { person }) => {
    const ended = allowed(await endAllSessionsOf(staff, person))
    if (ended.status === 'stale_sign_in') return ended
    refresh()
  },
)
