import { Agent, request } from 'node:http'

type Heard = { status: number; text: string }

/** One of several portals behind one name: reached at its own port, asked for by the name that all of them serve. */
export type Instance = {
  /** @param isCut hang up as soon as the status is known, before a byte of the answer is read; `text` is then empty */
  post(path: string, asked: { cookie: string; type: string; body: string }, isCut?: boolean): Promise<Heard>
  close(): void
}

export function instanceAt(listensAt: string, portal: string): Instance {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    post: (path, { cookie, type, body }, isCut = false) =>
      new Promise((resolve, reject) => {
        const headers = { host: new URL(portal).host, origin: portal, cookie, 'content-type': type }
        const asking = request(new URL(path, listensAt), { method: 'POST', agent, headers }, async (answer) => {
          const status = answer.statusCode ?? 0
          if (isCut) {
            answer.destroy()
            resolve({ status, text: '' })
            return
          }
          let text = ''
          for await (const piece of answer.setEncoding('utf8')) text += piece
          resolve({ status, text })
        })
        asking.on('error', reject) // a line that was cut may say so more than once
        asking.end(body)
      }),
    close: () => agent.destroy(),
  }
}
