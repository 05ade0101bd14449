/**
 * What an answer about one recipient means (RFC 3464 §2.3.3, `expanded` and `relayed` mean nothing: the mail went on to where
 * nobody reports). `bounced`: nobody has this address · `failed`: not delivered, which says nothing of the address.
 */
export type Verdict = 'reached' | 'delayed' | 'failed' | 'bounced'

/**
 * The enhanced codes that are about the recipient: no such mailbox, no such system, no such form of an address, moved without
 * a new one (RFC 3463 §3.2), a domain that takes no mail (RFC 7505 §4.2; Exchange's for an unknown recipient, too), a disabled
 * mailbox (RFC 3463 §3.3). A full mailbox, a broken route or a rule of theirs (5.2.2, 5.4.z, 5.7.z) says nothing of who reads.
 */
const aboutRecipient = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'])

export const isAboutRecipient = (status: string) => aboutRecipient.has(status)

/** 5.7.z: a rule of theirs refuses us, or what we are taken for. */
export const isAboutUs = (status: string | null) => status?.startsWith('5.7.') ?? false

/** @param said the server's words; Exchange Online says 5.4.1 *Access denied* of a recipient that its directory does not know */
export function verdictOf({ action, status, said }: { action: string; status: string; said: string }): Verdict | null {
  if (action === 'delivered') return 'reached'
  if (action === 'delayed') return 'delayed'
  if (action !== 'failed') return null
  const isUnknown = isAboutRecipient(status) || (status === '5.4.1' && /access denied/i.test(said))
  return isUnknown ? 'bounced' : 'failed'
}
