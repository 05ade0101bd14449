'use server'

import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { notAllowed } from '@/app/staff/_words/refusals'
import { markStored } from '@/lib/handoff/stored'

export const stored = staffAction(z.object({ handoff: z.guid() }), async (staff, { handoff }) => {
  const outcome = await markStored(staff, handoff)
  if (outcome.status === 'not_allowed') return notAllowed
  if (outcome.status === 'unavailable') {
    return {
      status: 'refused',
      message: 'This handoff is no longer open here. Look at the connection to see where it stands.',
    }
  }
})
