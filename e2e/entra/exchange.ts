import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel'

type Said = { headers: Record<string, string>; text: string }

/** One request to Graph and its answer, as they stood on the wire. */
export type Exchange = { method: string; url: string; asked: Said; status: number; answered: Said }

/** A diagnostics channel, so that tests overhear every box of the process, however it was made, and nobody else pays. */
const exchanges = channel('entra.graph.exchange')

/** Works a request as before; whoever overhears is told once the answer is whole. */
export async function overheard(request: Request, work: () => Promise<Response>): Promise<Response> {
  if (!exchanges.hasSubscribers) return work()
  const { method, url } = request
  const asked = saidBy(request.clone())
  const response = await work()
  const answered = await saidBy(response.clone())
  exchanges.publish({ method, url, asked: await asked, status: response.status, answered } satisfies Exchange)
  return response
}

/** Returns what ends it. The listener must not throw: nobody is there to catch it. */
export function overhear(listener: (exchange: Exchange) => void): () => void {
  const hear = (message: unknown) => listener(message as Exchange)
  subscribe('entra.graph.exchange', hear)
  return () => unsubscribe('entra.graph.exchange', hear)
}

async function saidBy(message: Request | Response): Promise<Said> {
  return { headers: Object.fromEntries(message.headers), text: await message.text() }
}
