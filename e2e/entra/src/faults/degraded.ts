import { setTimeout as pause } from 'node:timers/promises'
import type { FaultRule } from '../world/model'
import { connectionReset } from './strike'

const pieces = 10

/**
 * The answer on a poor line: slow, or broken off before its end. `content-length` still tells the whole length, which is
 * how a client can notice, and by which the listener knows that it must not collect the body first. An answer without
 * a body has nothing to break off, so it is lost whole.
 */
export async function degraded(response: Response, rule: FaultRule): Promise<Response> {
  const { truncateAt, trickleMs } = rule
  if (truncateAt === null && trickleMs === 0) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length === 0 && truncateAt !== null) throw connectionReset()
  const end = truncateAt === null ? bytes.length : Math.min(truncateAt, bytes.length - 1)
  const headers = new Headers(response.headers)
  headers.set('content-length', String(bytes.length))
  const body = stream(bytes.subarray(0, end), trickleMs, end < bytes.length)
  return new Response(body, { status: response.status, headers })
}

function stream(bytes: Uint8Array, overMs: number, breaks: boolean): ReadableStream<Uint8Array> {
  const size = Math.max(1, Math.ceil(bytes.length / pieces))
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      if (sent >= bytes.length) return breaks ? controller.error(connectionReset()) : controller.close()
      if (overMs > 0) await pause(overMs / pieces)
      controller.enqueue(bytes.slice(sent, sent + size))
      sent += size
    },
  })
}
