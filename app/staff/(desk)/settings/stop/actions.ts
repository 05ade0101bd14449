'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { typedLine } from '@/lib/i18n/one-line'
import { liftStop } from '@/lib/switch/lift-stop'
import { stopPortal } from '@/lib/switch/stop-portal'

const reason = z
  .string()
  .min(1, 'Say why: everybody who is stopped by it asks.')
  .max(200, 'Keep it under 201 characters.')

export const stop = staffAction(
  { press: 'portal.stop', needs: 'Admin' },
  z.object({ customer: z.guid().optional(), reason: typedLine.pipe(reason) }),
  async (staff, { customer, reason }) => {
    const begun = allowed(await stopPortal(staff, customer ?? null, reason))
    switch (begun.status) {
      case 'stale_sign_in':
        return begun
      case 'unknown':
        return { status: 'refused', message: 'There is no such customer.' }
      case 'stands':
        return { status: 'refused', message: 'Somebody stopped it already: it stands.' }
      case 'begun':
        refresh()
    }
  },
)

export const lift = staffAction(
  { press: 'portal.lift-stop', needs: 'Admin' },
  z.object({ stop: z.guid() }),
  async (staff, { stop }) => {
    const lifted = allowed(await liftStop(staff, stop))
    switch (lifted.status) {
      case 'stale_sign_in':
        return lifted
      case 'own':
        await refused({ what: 'portal.lift-stop', why: 'own', personId: staff.personId })
        return { status: 'refused', message: 'You stopped it: another Admin lifts it.' }
      case 'over':
        return { status: 'refused', message: 'It was lifted already.' }
      case 'lifted':
        refresh()
    }
  },
)
