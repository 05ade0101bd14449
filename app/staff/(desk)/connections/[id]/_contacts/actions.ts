'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { microsoftAway } from '@/app/staff/_words/microsoft-away'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { Contact } from '@/lib/connections/choices'
import { nameAccountOwner } from '@/lib/connections/owners/account-owner'
import { deliverAnew } from '@/lib/handoff/deliver-anew'
import { addRecipient, markRecipient } from '@/lib/reminders/schedule/recipients'

export const addContact = staffAction(
  { press: 'contact.add', needs: 'Operator' },
  z.object({ connection: z.guid(), ...Contact.shape }),
  async (staff, { connection, ...contact }) => {
    const added = allowed(await addRecipient(staff, connection, contact))
    if (added.status === 'stale_sign_in' || added.status === 'stopped') return added
    if (added.status === 'microsoft_away') return { status: 'refused', message: microsoftAway }
    if (added.status === 'too_many') return tooManyInWords(added)
    refresh()
  },
)

export const markContact = staffAction(
  { press: 'contact.mark', needs: 'Operator' },
  z.object({ connection: z.guid(), contact: z.guid(), reach: z.enum(['left', 'working']) }),
  async (staff, { connection, contact, reach }) => {
    allowed(await markRecipient(staff, { connectionId: connection, contactId: contact, reach }))
    refresh()
  },
)

export const nameOwner = staffAction(
  { press: 'account-owner.name', needs: 'Operator' },
  z.object({ connection: z.guid(), person: z.guid('Choose somebody.') }),
  async (staff, { connection, person }) => {
    const named = allowed(await nameAccountOwner(staff, connection, person))
    if (named.status === 'not_of_staff')
      return { status: 'refused', message: 'Microsoft says that this person has no role here any more. Choose again.' }
    await deliverAnew(staff, connection)
    refresh()
  },
)
