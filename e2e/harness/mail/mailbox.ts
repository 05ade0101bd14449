import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { type Message, showList, showMessage } from './mailbox-pages'

export type Mailbox = { smtp: string; origin: string; messages: Message[]; close(): Promise<void> }

/**
 * A real SMTP server that delivers to one mailbox for everybody, and a page to read it. `POST /down` makes it refuse mail
 * until `POST /up`; `POST /reports` brings a delivery report to where those go.
 */
export async function startMailbox(port = 0, takeReport = (_raw: string) => {}): Promise<Mailbox> {
  const messages: Message[] = []
  let isDown = false
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => done(isDown ? refusal() : null),
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const written = mail.text ?? ''
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        const to = session.envelope.rcptTo.map((one) => one.address).join(', ')
        const links = [...new Set(written.match(/https?:\/\/[^\s<>"]+/g) ?? [])]
        const id = messages.length + 1
        messages.push({
          id,
          at: new Date().toISOString(),
          from,
          to,
          subject: mail.subject ?? '',
          text: written,
          html: mail.html || '',
          links,
        })
        done()
      }, done)
    },
  })
  const web = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://mailbox')
    const message = messages.find(({ id }) => pathname === `/messages/${id}`)
    if (request.method === 'POST' && /^\/(down|up)$/.test(pathname)) isDown = pathname === '/down'
    if (request.method === 'POST' && pathname === '/reports') takeReport(await text(request))
    if (pathname === '/messages' || request.method === 'POST') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(messages))
    } else {
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(message ? showMessage(message) : showList(messages))
    }
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => web.listen(port, '127.0.0.1', resolve))
  return {
    smtp: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    origin: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    messages,
    async close() {
      web.closeAllConnections()
      await Promise.all([
        new Promise((resolve) => smtp.close(() => resolve(null))),
        new Promise((resolve) => web.close(resolve)),
      ])
    },
  }
}

const refusal = () => Object.assign(new Error('The mailbox is down'), { responseCode: 421 })
