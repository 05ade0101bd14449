'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { AskedChoices, amend } from '@/lib/provisioning/amend'

const noGroups = 'Choose security groups above, or take the group ids out.'

const refusals = {
  unknown: 'There is no such connection.',
  ended: 'This connection has ended. Invite to connect anew, with the choices that are meant.',
  not_made: 'The app is not made yet, or nobody has seen it: there is nothing to alter. Nobody was mailed.',
  same: 'Spencer may read just that already. Choose what is to be otherwise; nobody was mailed.',
} as const

export const amendChoices = staffAction(
  { press: 'connection.amend', needs: 'Operator' },
  z.object({ connection: z.guid(), ...AskedChoices.shape }),
  async (staff, { connection, ...asked }) => {
    if (asked.reads !== 'groups' && asked.groupIds.length > 0)
      return { status: 'invalid', fields: { groupIds: [noGroups] } }
    const amending = allowed(await amend(staff, connection, asked))
    if (amending.status === 'stopped') return amending
    if (amending.status === 'too_many') return tooManyInWords(amending)
    if (amending.status !== 'invited') return { status: 'refused', message: refusals[amending.status] }
    refresh()
  },
)
