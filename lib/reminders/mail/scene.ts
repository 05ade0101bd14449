import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Delivered = { to: string[]; mail: ParsedMail; raw: string }

/**
 * For tests: a mail server that takes everything until `refuses` says what it does instead. Its address is put into
 * `SMTP_URL`, so call it before anything reads the settings.
 */
export async function aMailServer() {
  const delivered: Delivered[] = []
  const mood: { refuses: 'nothing' | 'recipients' | 'content' } = { refuses: 'nothing' }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, answer) =>
      answer(mood.refuses === 'recipients' ? new Error('no such mailbox') : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      // A mail that breaks off halfway is not delivered; the stream's error is its end.
      stream.on('error', () => {})
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        if (mood.refuses === 'content') return answer(new Error('not today'))
        const raw = Buffer.concat(chunks).toString('utf8')
        const to = session.envelope.rcptTo.map((recipient) => recipient.address)
        delivered.push({ to, raw, mail: await simpleParser(raw) })
        answer()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  return { delivered, mood, close: () => new Promise<void>((resolve) => server.close(resolve)) }
}
