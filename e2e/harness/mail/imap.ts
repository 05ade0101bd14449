import { createRequire } from 'node:module'
import type { AddressInfo, Server } from 'node:net'

/** What is used of hoodiecrow-imap, which has no types of its own: an IMAP4rev1 server with one store in memory. */
type ImapServer = {
  server: Server
  listen(port: number, host: string, ready: () => void): void
  close(closed: () => void): void
  appendMessage(mailbox: string, flags: string[], at: Date, raw: string): void
  getMailbox(name: string): { messages: { flags: string[]; raw: string }[] }
}

type Options = {
  plugins: string[]
  users: Record<string, { password: string; xoauth2?: { accessToken: string; sessionTimeout: number } }>
  storage: Record<string, { messages: [] }>
}

const hoodiecrow: (options: Options) => ImapServer = createRequire(import.meta.url)('hoodiecrow-imap')

type Imap = {
  /** Of this mailbox, with the password in it. */
  url: string
  takeToken(token: string): void
  receive(raw: string): void
  inbox(): { isRead: boolean; raw: string }[]
  close(): Promise<void>
}

/** A real IMAP server with the one mailbox that reports come to, opened with a password or with the token that `takeToken` names. */
export async function startImap(address: string, by: 'password' | 'token' = 'password'): Promise<Imap> {
  const password = 'a password'
  const xoauth2 = { accessToken: '', sessionTimeout: 3_600_000 }
  const server = hoodiecrow({
    plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'UIDPLUS', 'UNSELECT', 'XOAUTH2'],
    users: { [address]: { password, xoauth2 } },
    storage: { INBOX: { messages: [] } },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const secret = by === 'token' ? '' : `:${encodeURIComponent(password)}`
  return {
    url: `imap://${encodeURIComponent(address)}${secret}@127.0.0.1:${port}`,
    takeToken: (token) => {
      xoauth2.accessToken = token
    },
    receive: (raw) => server.appendMessage('INBOX', [], new Date(), raw),
    inbox: () =>
      server.getMailbox('INBOX').messages.map(({ flags, raw }) => ({ isRead: flags.includes(String.raw`\Seen`), raw })),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
