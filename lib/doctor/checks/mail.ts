import { openTransport } from '@/lib/mail/transport'
import { saidBy } from '@/lib/said-by'
import { type Finding, well, wrong } from '../finding'

/** Connects, greets and signs in; no mail is sent. */
export async function examineMail(url: string): Promise<Finding> {
  const transport = openTransport(url)
  try {
    await transport.verify()
    return well('mail', 'The mail server takes this sign-in.')
  } catch (error) {
    return wrong(
      'mail',
      `The mail server does not take us: ${saidBy(error)}`,
      'Whoever runs it: SMTP_URL names server, user and password.',
    )
  } finally {
    transport.close()
  }
}
