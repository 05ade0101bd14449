import { type IncomingMessage, request } from 'node:http'

type Raw = { method: string; path: string; headers?: Record<string, string> }

/** What no browser and no `fetch` would send: another host name, any method. */
export function rawRequest(portal: string, { method, path, headers }: Raw): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, portal), { method, headers }, (answer) => resolve(answer.resume()))
    asking.on('error', reject).end()
  })
}
