import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Tells what Next's server asks of itself from what comes from outside. After a press that leads to another page it asks for
 * that page at its own address, with the headers of the press but not its host (`createRedirectRenderResult` in Next's
 * `action-handler`): whoever brings the mark, which only this process knows, was asked by us.
 */
const header = 'x-own-request'
const mark = randomBytes(32).toString('base64url')

export function isOwnRequest(headers: IncomingHttpHeaders): boolean {
  return headers[header] === mark
}

export function markRequest(headers: IncomingHttpHeaders): void {
  headers[header] = mark
}
