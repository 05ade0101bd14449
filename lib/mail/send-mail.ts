import type { Transporter } from 'nodemailer'
import { isEmail } from '@/lib/addresses/email'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { oneLine } from '@/lib/i18n/one-line'
import { log } from '@/lib/log'
import type { About } from './about'
import type { MailReport } from './read-report'
import { refusalOf, type SmtpError } from './refusal'
import { returnPath } from './return-path'
import { markTaken, noteMail } from './store'
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
type Posted = { status: 'sent'; mailId: string } | { status: 'failed' } | { status: 'refused'; report: MailReport }

/**
 * Whether the mail server took it; what became of it afterwards a report may say, which is asked for where somebody reads them.
 * What is not one strict address is not sent anywhere.
 */
export async function sendMail(mail: Mail, about: About): Promise<Posted> {
  const to = mailbox(mail.to)
  if (!to) {
    log().warn({ messageId: mail.messageId, code: 'EADDRESS' }, 'a mail was not sent')
    return { status: 'failed' }
  }
  const mailId = await noteMail(asWorker(), { messageId: mail.messageId, address: to.address }, about)
  const message = {
    from: { name: 'Spencer', address: env().MAIL_FROM },
    to,
    replyTo: (mail.replyTo && mailbox(mail.replyTo)) ?? undefined,
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    headers: fromAMachine,
    ...askingForReports(mailId, to.address),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  transport ??= openTransport(env().SMTP_URL)
  try {
    await transport.sendMail(message)
  } catch (error) {
    return notTaken(mailId, mail.messageId, error as SmtpError)
  }
  await markTaken(asWorker(), mailId, new Date())
  return { status: 'sent', mailId }
}

/**
 * No out-of-office answers and no receipts to a machine (RFC 3834; the second is Exchange's, MS-OXCMAIL §2.1.3.2.20: its `All`
 * and `NDR` would ask it to withhold the reports on what does not arrive).
 */
const fromAMachine = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply, RN, NRN' }

/** RFC 3461: reports come without the mail's own text where a server heeds it, since that holds a link. */
function askingForReports(mailId: string, address: string) {
  const path = returnPath(mailId)
  if (!path) return {}
  const dsn = {
    id: path.token,
    return: 'headers',
    notify: ['success', 'failure', 'delay'],
    recipient: `rfc822;${address}`,
  }
  return { envelope: { from: path.address, to: address }, dsn }
}

function notTaken(mailId: string, messageId: string, error: SmtpError): Posted {
  const { code, responseCode } = error
  // Never the message: it holds addresses, and a server may echo what was sent.
  log().warn({ messageId, code, responseCode }, 'a mail was not taken')
  const refusal = refusalOf(error)
  return refusal ? { status: 'refused', report: { mailId, verdict: 'bounced', ...refusal } } : { status: 'failed' }
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
