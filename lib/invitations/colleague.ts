import { z } from 'zod'
import { Contact } from '@/lib/connections/choices'
import { typedLine } from '@/lib/i18n/one-line'

const longestName = 60

/** `www.` and `://`, a host name, an address: what a mail program turns into something to press. */
const pressable = /:\/\/|@|\bwww\.|[\p{L}\p{N}-]\.\p{L}{2,}/iu

/** A number to call or to pay, however its digits are set apart. */
const longNumber = /\p{Nd}(?:[\s./()+-]*\p{Nd}){4}/u

/**
 * Somebody whom a person at the customer names. Their name is printed in a mail of ours, and whoever types it may be anybody:
 * it has room for a name, and for nothing that lures.
 */
export const Colleague = z.object({
  name: typedLine.pipe(
    z
      .string()
      .min(1)
      .refine((name) => [...name].length <= longestName)
      .refine((name) => !pressable.test(name) && !longNumber.test(name)),
  ),
  email: Contact.shape.email,
  language: Contact.shape.language,
})

export type Colleague = z.output<typeof Colleague>
