'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { Contact, SpencerContact } from '@/lib/connections/choices'
import { changeSpencerContact } from '@/lib/connections/spencer-contact'
import { addRecipient, markRecipient } from '@/lib/reminders/schedule/recipients'

export const addContact = staffAction(
  'Operator',
  z.object({ connection: z.guid(), ...Contact.shape }),
  async (staff, { connection, ...contact }) => {
    const added = allowed(await addRecipient(staff, connection, contact))
    if (added.status === 'too_many') return tooManyInWords(added)
    refresh()
  },
)

export const markContact = staffAction(
  'Operator',
  z.object({ connection: z.guid(), contact: z.guid(), reach: z.enum(['left', 'working']) }),
  async (staff, { connection, contact, reach }) => {
    allowed(await markRecipient(staff, { connectionId: connection, contactId: contact, reach }))
    refresh()
  },
)

export const nameSpencerContact = staffAction(
  'Operator',
  z.object({ connection: z.guid(), ...SpencerContact.shape }),
  async (staff, { connection, ...contact }) => {
    allowed(await changeSpencerContact(staff, connection, contact))
    refresh()
  },
)
