import { appendFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** One request and its answer, whole: one line of JSON in the record. Bodies are text, a byte a character. */
export type Exchange = {
  method: string
  path: string
  asked: { headers: IncomingHttpHeaders; body: string }
  status: number
  answered: { headers: IncomingHttpHeaders; body: string }
}

/**
 * Stands in front of a server and writes down every exchange, uncompressed, also those that no page can read: redirects,
 * cookies, streams, what was cut off.
 */
export async function startRecorder({ port, target, file }: { port: number; target: number; file: string }) {
  const server = createServer((incoming, outgoing) => carry(incoming, outgoing, target, file))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function carry(incoming: IncomingMessage, outgoing: ServerResponse, target: number, file: string): void {
  const { method = '', url = '' } = incoming
  const headers = { ...incoming.headers, 'accept-encoding': 'identity' }
  const onward = request({ host: '127.0.0.1', port: target, method, path: url, headers })
  const asked = collect(incoming)
  incoming.pipe(onward)
  outgoing.on('close', () => onward.destroy())
  onward.on('error', () => outgoing.destroy())
  onward.on('response', (answer) => {
    const answered = collect(answer)
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
    answer.on('close', () => {
      const exchange: Exchange = {
        method,
        path: url,
        asked: { headers: incoming.headers, body: asked() },
        status: answer.statusCode ?? 0,
        answered: { headers: answer.headers, body: answered() },
      }
      appendFileSync(file, `${JSON.stringify(exchange)}\n`)
    })
  })
}

function collect(stream: IncomingMessage): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('latin1')
}
