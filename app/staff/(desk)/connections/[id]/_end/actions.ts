'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { typedReason } from '@/app/staff/_words/typed-reason'
import { cancelConnection } from '@/lib/provisioning/end/cancel'
import { endWithoutCustomer } from '@/lib/provisioning/end/end-without-customer'

const Fields = z.object({ connection: z.guid(), why: typedReason })

const busy =
  'A run is at work in the tenant this very moment. Nothing was changed; wait until it rests, or revoke its invitation, and press again.'
const over = 'It had ended already. Nothing was changed.'

export const cancel = staffAction(
  { press: 'connection.cancel', needs: 'Operator' },
  Fields,
  async (staff, { connection: connectionId, why: reason }) => {
    const outcome = allowed(await cancelConnection(staff, { connectionId, reason }))
    switch (outcome.status) {
      case 'made':
        return {
          status: 'refused',
          message: 'Something was made in the tenant meanwhile. Invite to undo it, or let an Admin end the connection.',
        }
      case 'busy':
        return { status: 'refused', message: busy }
      case 'over':
        return { status: 'refused', message: over }
      case 'cancelled':
        refresh()
    }
  },
)

export const endAlone = staffAction(
  { press: 'connection.end-without-customer', needs: 'Admin' },
  Fields,
  async (staff, { connection: connectionId, why: reason }) => {
    const outcome = allowed(await endWithoutCustomer(staff, { connectionId, reason }))
    switch (outcome.status) {
      case 'stale_sign_in':
        return outcome
      case 'unmade':
        return { status: 'refused', message: 'Nothing of it stands in the tenant: cancel the connection instead.' }
      case 'busy':
        return { status: 'refused', message: busy }
      case 'over':
        return { status: 'refused', message: over }
      case 'ended':
        refresh()
    }
  },
)
