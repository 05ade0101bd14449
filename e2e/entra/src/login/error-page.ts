import { html } from '../html/html'
import { notice } from '../html/page'
import type { LoginError, Trace } from './errors'

/** What Entra shows where it cannot or must not answer the application. */
export function errorPage(failure: LoginError, { traceId, correlationId, timestamp }: Trace): Response {
  const details = html`<p class="quiet">Request Id: ${traceId}<br>Correlation Id: ${correlationId}<br>Timestamp: ${timestamp}</p>`
  const title = 'Sorry, but we’re having trouble signing you in'
  return notice(title, failure.message, `AADSTS${failure.number}`, details)
}
