'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { Contact, SpencerContact } from '@/lib/connections/choices'
import { changeSpencerContact } from '@/lib/connections/spencer-contact'
import { addRecipient, markRecipient } from '@/lib/reminders/schedule/recipients'
import { notAllowed } from '../../../_words/refusals'

export const addContact = staffAction(
  z.object({ connection: z.guid(), ...Contact.shape }),
  async (staff, { connection, ...contact }) => {
    const added = await addRecipient(staff, connection, contact)
    if (added.status === 'not_allowed') return notAllowed
    refresh()
  },
)

export const markContact = staffAction(
  z.object({ connection: z.guid(), contact: z.guid(), reach: z.enum(['left', 'working']) }),
  async (staff, { connection, contact, reach }) => {
    const marked = await markRecipient(staff, { connectionId: connection, contactId: contact, reach })
    if (marked.status === 'not_allowed') return notAllowed
    refresh()
  },
)

export const nameSpencerContact = staffAction(
  z.object({ connection: z.guid(), ...SpencerContact.shape }),
  async (staff, { connection, ...contact }) => {
    const changed = await changeSpencerContact(staff, connection, contact)
    if (changed.status === 'not_allowed') return notAllowed
    refresh()
  },
)
