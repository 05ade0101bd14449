'use server'

import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { verifyChain } from '@/lib/audit/verify-chain'

export type ChainState = FormState | { status: 'whole'; entries: number } | { status: 'broken'; seq: string }

/** Reads every entry there is, so it is for Admins, and never more than a press. */
export const checkChain = staffAction(z.object({}), async (staff): Promise<ChainState> => {
  if (staff.role !== 'Admin') {
    return { status: 'refused', message: 'Checking the whole chain is for Admins. Nothing was read.' }
  }
  const found = await verifyChain(staff)
  return found.status === 'whole' ? found : { status: 'broken', seq: String(found.seq) }
})
