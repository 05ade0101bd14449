import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach } from 'vitest'
import { closeDb } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'

export type Delivered = { to: string[]; mail: ParsedMail; raw: string }

/** Nobody has this address; we may not send there; not now, try again (RFC 3463 §3). */
const answersToRecipient = {
  recipients: { code: 550, text: '5.1.1 no such mailbox' },
  relaying: { code: 554, text: '5.7.1 relay access denied' },
  'for now': { code: 450, text: '4.2.0 greylisted' },
}

type Refusal = 'nothing' | 'content' | keyof typeof answersToRecipient

/**
 * For tests: a mail server that takes everything until `refuses` says what it does instead; an object is its answer to the
 * recipient. Its address is put into `SMTP_URL`, so call it before anything reads the settings. It forgets between two tests,
 * and closes with the database and the queue when the file's last one is over.
 */
export async function aMailServer() {
  const delivered: Delivered[] = []
  const mood: { refuses: Refusal | { code: number; text: string } } = { refuses: 'nothing' }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, answer) => {
      const { refuses } = mood
      const refusal = typeof refuses === 'object' ? refuses : new Map(Object.entries(answersToRecipient)).get(refuses)
      answer(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null)
    },
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
  beforeEach(() => {
    delivered.length = 0
    mood.refuses = 'nothing'
  })
  afterAll(async () => {
    await Promise.all([new Promise<void>((resolve) => server.close(resolve)), closeQueue()])
    await closeDb()
  })
  return { delivered, mood }
}
