import { oneLine } from '@/lib/i18n/one-line'
import type { End } from './daily-mail'

/** What staff have to do about the ends of one connection, and who is told; each sentence once. */
export function whatToDo(ends: readonly End[], stopped: ReadonlySet<string>): string[] {
  return [...new Set(ends.flatMap((end) => whatToDoAbout(end, stopped.has(end.connection.customerId))))]
}

function whatToDoAbout({ isSuperseded, isNextMissing, connection, reachable }: End, isStopped: boolean): string[] {
  const customer = oneLine(connection.customerName)
  if (isSuperseded) return [storeNewer(customer)]
  const told = toldWhom(customer, reachable.map(oneLine), isStopped)
  return isNextMissing ? [giveNext, told] : [told]
}

/** A certificate is Spencer's to make: the customer can only let in what stands ready. */
const giveNext =
  'Give the next certificate on that page. The mails to the customer wait for it and then go out by themselves; in the last three days they go out in any case.'

/** Spencer alone can mend this: a new secret is made, and the old one is in use until the new one is in the back office. */
function storeNewer(customer: string): string {
  return `A newer one was made and is not stored yet: until it is, Spencer has this one alone. Collect the newer one, put it in the back office and press Stored. If it was opened by somebody else, or its link has ended, send ${customer} a renewal for another one: nobody there is reminded again.`
}

function toldWhom(customer: string, reachable: string[], isStopped: boolean): string {
  if (reachable.length === 0) {
    return `Nobody at ${customer} got this mail: every contact has left or has an address that no longer works. Add a contact on the connection’s page, and they are told at once.`
  }
  const names = new Intl.ListFormat('en-GB').format(reachable)
  const link = isStopped ? 'now; the link to renew it follows when the stop is lifted' : 'with a link to renew it'
  return `${names} at ${customer} ${reachable.length === 1 ? 'gets' : 'get'} a mail ${link}.`
}
