import { createTransport, type Transporter } from 'nodemailer'
import { loopback } from '@/lib/settings/schema'

/** @param smtpUrl as `SMTP_URL` has it */
export function openTransport(smtpUrl: string): Transporter {
  const url = new URL(smtpUrl)
  return createTransport({
    url: url.href,
    // Links travel in these mails: to another machine never in the clear, and never because TLS was talked away.
    requireTLS: url.protocol !== 'smtps:' && !loopback.test(url.hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
