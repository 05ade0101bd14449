import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel'

type Message = { headers: Record<string, string>; text: string }

/** One request to Graph and its answer, as they stood on the wire. */
export type Exchange = { method: string; url: string; asked: Message; status: number; answered: Message }

/** A diagnostics channel, so that tests observe every box of the process, however it was made, and nobody else pays. */
const exchanges = channel('entra.graph.exchange')

/** Works a request as before, and publishes the exchange once the answer is whole. */
export async function published(request: Request, work: () => Promise<Response>): Promise<Response> {
  if (!exchanges.hasSubscribers) return work()
  const { method, url } = request
  const asked = messageOf(request.clone())
  const response = await work()
  const answered = await messageOf(response.clone())
  exchanges.publish({ method, url, asked: await asked, status: response.status, answered } satisfies Exchange)
  return response
}

/** Returns what ends it. The listener must not throw: nobody is there to catch it. */
export function onExchange(listener: (exchange: Exchange) => void): () => void {
  const hear = (message: unknown) => listener(message as Exchange)
  subscribe('entra.graph.exchange', hear)
  return () => unsubscribe('entra.graph.exchange', hear)
}

async function messageOf(message: Request | Response): Promise<Message> {
  return { headers: Object.fromEntries(message.headers), text: await message.text() }
}
