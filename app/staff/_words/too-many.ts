import type { TooMany } from '@/lib/limits/mails'
import { atTime } from './times'

const most = {
  person: 'You have had as many mails sent within a day as one person may',
  customer: 'As many mails as a day allows went out about this customer',
  address: 'One of these addresses got as many mails as a day allows',
}

/** Nothing was sent, and when it can be. */
export function tooManyInWords({ limit, until }: TooMany) {
  return { status: 'refused', message: `${most[limit]}. Nothing was sent. Try again from ${atTime(until)}.` } as const
}
