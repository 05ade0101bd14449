'use server'

import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { verifyChain } from '@/lib/audit/verify-chain'

type Chain = { status: 'whole'; entries: number } | { status: 'broken'; seq: string }

export type ChainState = FormState | Chain

/** Reads every entry there is, so it is for Admins, and never more than a press. */
export const checkChain = staffAction<z.ZodObject, Chain>(
  { press: 'audit.check', needs: 'Admin' },
  z.object({}),
  async (staff) => {
    const found = await verifyChain(staff)
    return found.status === 'whole' ? found : { status: 'broken', seq: String(found.seq) }
  },
)
