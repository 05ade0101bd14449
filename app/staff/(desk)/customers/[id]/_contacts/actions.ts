'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { microsoftAway } from '@/app/staff/_words/microsoft-away'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { Contact } from '@/lib/connections/choices'
import { correctRecipient } from '@/lib/reminders/schedule/correct-recipient'

export const correctContact = staffAction(
  { press: 'contact.correct', needs: 'Operator' },
  z.object({ customer: z.guid(), contact: z.guid(), edition: z.string().max(64), ...Contact.shape }),
  async (staff, { customer: customerId, contact: contactId, edition, ...contact }) => {
    const corrected = allowed(await correctRecipient(staff, { customerId, contactId, edition, contact }))
    switch (corrected.status) {
      case 'stale_sign_in':
      case 'stopped':
        return corrected
      case 'microsoft_away':
        return { status: 'refused', message: microsoftAway }
      case 'too_many':
        return tooManyInWords(corrected)
      case 'taken':
        return { status: 'invalid', fields: { email: ['Another contact of this customer has this address.'] } }
      case 'gone':
        refresh()
        return { status: 'refused', message: goneMeanwhile }
      case 'changed_meanwhile':
        refresh()
        return { status: 'refused', message: changedMeanwhile }
      case 'as_before':
        return { status: 'done', message: 'It said so already.' }
      case 'corrected':
        refresh()
        return { status: 'done', message: corrected.isReaddressed ? readdressed : 'Kept.' }
    }
  },
)

const goneMeanwhile = 'This contact was erased, or is not this customer’s. Nobody else was changed.'

const changedMeanwhile =
  'Somebody else changed this contact since you opened the page, and it is as they left it. What you typed still stands here: read the contact’s line on the customer’s page, then press again there to put yours in its place.'

const readdressed = 'Kept. Links in mails to the address before have ended; what is due is mailed to the new one.'
