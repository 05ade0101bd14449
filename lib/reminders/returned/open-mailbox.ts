import { ImapFlow } from 'imapflow'
import { staffAppToken } from '@/lib/identity/staff/app-token'
import { log } from '@/lib/log'

/**
 * Signed in to the mailbox that reports come to: with the password in its URL, or else by OAuth2 as the staff registration. Null
 * where Microsoft gives no token for it.
 * @throws where the server is not there, or takes neither
 */
export async function openMailbox(mailbox: string): Promise<ImapFlow | null> {
  const url = new URL(mailbox)
  const [user, pass] = [url.username, url.password].map(decodeURIComponent)
  const accessToken = pass ? undefined : await staffAppToken(new Date(), 'https://outlook.office365.com')
  if (accessToken === null) return null
  const secure = url.protocol === 'imaps:'
  const client = new ImapFlow({
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: user ?? '', ...(accessToken ? { accessToken } : { pass }) },
    logger: false,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  // A connection that breaks is an event, too; what was asked on it fails by itself.
  client.on('error', ({ code }: { code?: string }) => log().warn({ code }, 'the mailbox of reports went away'))
  await client.connect()
  return client
}
