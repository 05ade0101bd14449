'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { giveAll } from '@/lib/connections/owners/give-all'
import { deliverAnew } from '@/lib/handoff/deliver-anew'
import { mayDisposeFor } from '@/lib/identity/actor-rules'

export const giveAllTo = staffAction(
  { press: 'account-owner.give-all', needs: 'Operator' },
  z.object({ from: z.guid('Choose whose.'), to: z.guid('Choose somebody.') }),
  async (staff, { from, to }) => {
    if (!mayDisposeFor(staff, from)) {
      await refused({ what: 'account-owner.give-all', why: 'role', personId: staff.personId })
      return { status: 'refused', message: 'What a colleague looks after only an Admin can give. Nothing was changed.' }
    }
    for (let count = 0; ; ) {
      const given = allowed(await giveAll(staff, { fromId: from, toId: to }))
      switch (given.status) {
        case 'oneself':
          return { status: 'invalid', fields: { to: ['They look after them already: choose somebody else.'] } }
        case 'not_of_staff':
          return {
            status: 'refused',
            message: 'Microsoft says that this person has no role here any more. Choose again.',
          }
        case 'given': {
          for (const connectionId of given.connectionIds) await deliverAnew(staff, connectionId)
          count += given.connectionIds.length
          if (given.isMore) continue
          refresh()
          return {
            status: 'done',
            message: count === 1 ? '1 connection was given.' : `${count} connections were given.`,
          }
        }
      }
    }
  },
)
