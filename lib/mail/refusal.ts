import { isAboutRecipient } from './verdict'
import { wordsOfServer } from './words-of-server'

export type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string }

const aboutUs = /relay|sender|block|listed|spam|junk|policy|denied|helo|ehlo/i

/**
 * What a relay said when it knows nobody of this address; null for every other refusal. 5yz to RCPT TO is final for the command
 * (RFC 5321 §4.2.1), which does not yet say that nobody has the address: a mistake in our own domain must not silence every
 * contact. Without an enhanced code, 550 and 553 are the mailbox's (§4.2.3), unless the words are about us, who may not relay
 * or are on a list.
 */
export function refusalOf(error: SmtpError): { status: string; said: string } | null {
  const { command, responseCode = 0, response = '' } = error
  if (command !== 'RCPT TO' || responseCode < 500) return null
  const enhanced = /^5\d\d[ -]#?(\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1]
  const isFinal = enhanced ? isAboutRecipient(enhanced) : [550, 553].includes(responseCode) && !aboutUs.test(response)
  return isFinal ? { status: enhanced ?? '', said: wordsOfServer(response) } : null
}
