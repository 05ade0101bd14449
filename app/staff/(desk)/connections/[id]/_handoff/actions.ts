'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { askAnew } from '@/lib/handoff/ask-anew'
import { burn } from '@/lib/handoff/burn'
import { copyLinkYourself } from '@/lib/handoff/link'
import { markStored } from '@/lib/handoff/stored'
import type { Stopped } from '@/lib/stop/standing'

const Fields = z.object({ handoff: z.guid() })

export const copyHandoffLink = staffAction(
  { press: 'handoff.copy-link', needs: 'Operator' },
  Fields,
  async (staff, { handoff }): Promise<FormState | Stopped> => {
    const linked = allowed(await copyLinkYourself(staff, handoff))
    if (linked.status === 'stopped') return linked
    if (linked.status === 'unreadable') {
      return {
        status: 'refused',
        message: 'The sealed secret does not open: its key is missing from SEALING_KEYS, or its row was changed.',
      }
    }
    if (linked.status === 'unavailable') {
      return {
        status: 'refused',
        message: 'There is nothing to copy any more: it was delivered, opened, or has ended.',
      }
    }
    refresh()
    return { status: 'link', url: linked.url }
  },
)

export const stored = staffAction(
  { press: 'handoff.stored', needs: 'Operator' },
  Fields.extend({ storedBy: z.guid('Choose who put it into the back office.').optional() }),
  async (staff, { handoff, storedBy }) => {
    const outcome = allowed(await markStored(staff, handoff, storedBy))
    if (outcome.status === 'by_whom') {
      return {
        status: 'refused',
        message: 'A colleague opened it: choose on the connection’s page who of staff put it into the back office.',
      }
    }
    if (outcome.status === 'unavailable') {
      return { status: 'refused', message: 'It was not opened yet, or it has ended: there is nothing to have stored.' }
    }
    refresh()
  },
)

export const burnHandoff = staffAction(
  { press: 'handoff.burn', needs: 'Operator' },
  Fields,
  async (staff, { handoff }) => {
    const burnt = allowed(await burn(staff, handoff))
    if (burnt.status === 'unavailable') {
      return { status: 'refused', message: 'There is nothing left to burn: it was stored, or has ended.' }
    }
    refresh()
  },
)

export const askForAnother = staffAction(
  { press: 'handoff.ask-anew', needs: 'Operator' },
  Fields,
  async (staff, { handoff }) => {
    const asked = allowed(await askAnew(staff, handoff))
    if (asked.status === 'stopped') return asked
    if (asked.status === 'unknown') return { status: 'refused', message: 'There is no such handoff.' }
    if (asked.status === 'ended') {
      return {
        status: 'refused',
        message: 'What was left of the secret is burnt. This connection has ended. It can only be connected anew.',
      }
    }
    refresh()
  },
)
