import type { Transporter } from 'nodemailer'
import { isEmail } from '@/lib/addresses/email'
import { env } from '@/lib/env'
import { oneLine } from '@/lib/i18n/one-line'
import { log } from '@/lib/log'
import { openTransport } from './transport'

type Mailbox = { name: string; address: string }

export type Mail = {
  to: Mailbox
  /** Who answers; the sender itself is nobody's mailbox. */
  replyTo?: Mailbox
  subject: string
  html: string
  text: string
  messageId: string
}

let transport: Transporter | undefined

/** `refused`: the server said for good that nobody has this address, so trying again is of no use. */
type Posted = { status: 'sent' } | { status: 'failed' } | { status: 'refused' }

/**
 * Whether the mail server took it; what it did with it afterwards nobody can know. What is not one strict address is not
 * sent anywhere.
 */
export async function sendMail(mail: Mail): Promise<Posted> {
  const to = mailbox(mail.to)
  if (!to) {
    log().warn({ messageId: mail.messageId, code: 'EADDRESS' }, 'a mail was not sent')
    return { status: 'failed' }
  }
  const message = {
    from: { name: 'Spencer', address: env().MAIL_FROM },
    to,
    replyTo: (mail.replyTo && mailbox(mail.replyTo)) ?? undefined,
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    // No out-of-office answers to a machine (RFC 3834; the second is Exchange's).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  transport ??= openTransport(env().SMTP_URL)
  try {
    await transport.sendMail(message)
    return { status: 'sent' }
  } catch (error) {
    const { code, responseCode } = error as SmtpError
    // Never the message: it holds addresses, and a server may echo what was sent.
    log().warn({ messageId: mail.messageId, code, responseCode }, 'a mail was not taken')
    return { status: isRefusal(error as SmtpError) ? 'refused' : 'failed' }
  }
}

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string }

/**
 * The enhanced codes that are about the recipient: no such mailbox, no such system, no such form of an address, moved without
 * a new one (RFC 3463 §3.2), a domain that takes no mail (RFC 7505 §4.2; Exchange's for an unknown recipient, too), a disabled
 * mailbox (RFC 3463 §3.3). A full mailbox, a broken route or a rule of theirs (5.2.2, 5.4.z, 5.7.z) says nothing of who reads.
 */
const aboutRecipient = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'])

const aboutUs = /relay|sender|block|listed|spam|junk|policy|denied|helo|ehlo/i

/**
 * 5yz to RCPT TO is final for the command (RFC 5321 §4.2.1), which does not yet say that nobody has the address: a mistake in
 * our own domain must not silence every contact. Without an enhanced code, 550 and 553 are the mailbox's (§4.2.3), unless the
 * words are about us, who may not relay or are on a list.
 */
function isRefusal({ command, responseCode = 0, response = '' }: SmtpError): boolean {
  if (command !== 'RCPT TO' || responseCode < 500) return false
  const enhanced = /^5\d\d[ -]#?(\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1]
  if (enhanced) return aboutRecipient.has(enhanced)
  return [550, 553].includes(responseCode) && !aboutUs.test(response)
}

/** The same for the same mail, whoever asks again; another attempt carries another link and is another mail. */
export function messageIdOf(kind: string, id: string, attempt: number | string): string {
  const host = env().MAIL_FROM.split('@').at(-1)
  return `<${[kind, id, attempt].join('.').replace(/[^\w.-]/g, '')}@${host}>`
}

/**
 * Always an object with one strictly checked address: as a string, `a@b` followed by a line break and `Bcc:` would send
 * the mail elsewhere. Null for anything that is not exactly one address.
 */
function mailbox(person: Mailbox): Mailbox | null {
  return isEmail(person.address) ? { name: oneLine(person.name), address: person.address } : null
}
