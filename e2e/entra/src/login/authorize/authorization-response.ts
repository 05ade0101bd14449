import { html } from '../../html/html'
import { page } from '../../html/page'
import { describe, errorUri, type LoginError, type Trace } from '../errors'

/** Where an application wants its answer. */
export type ReplyTo = { redirectUri: string; mode: string; state: string | null }

export function reply(to: ReplyTo, values: Record<string, string | null>, cookie: string | null = null): Response {
  const fields = Object.entries({ ...values, state: to.state }).filter(
    (field): field is [string, string] => field[1] !== null,
  )
  const response = to.mode === 'form_post' ? formPost(to.redirectUri, fields) : redirect(to, fields)
  if (cookie) response.headers.append('set-cookie', cookie)
  return response
}

/** At this endpoint what a silent request lacks has names of its own. Source: RFC 6749 §4.1.2.1, OIDC Core §3.1.2.6. */
const names: Record<number, string> = { 53003: 'interaction_required', 65001: 'interaction_required' }

export function replyError(to: ReplyTo, failure: LoginError, trace: Trace, origin: string): Response {
  return reply(to, {
    error: names[failure.number] ?? failure.error,
    error_subcode: failure.suberror === 'cancel' ? 'cancel' : null,
    error_description: describe(failure.message, trace),
    error_uri: errorUri(failure, origin).error_uri ?? null,
    suberror: failure.suberror !== 'cancel' ? failure.suberror : null,
    claims: failure.claims,
  })
}

function redirect({ redirectUri, mode }: ReplyTo, fields: [string, string][]): Response {
  const url = new URL(redirectUri)
  if (mode === 'fragment') url.hash = new URLSearchParams(fields).toString()
  else for (const [name, value] of fields) url.searchParams.append(name, value)
  return new Response(null, { status: 302, headers: { location: url.href, 'cache-control': 'no-store' } })
}

/** Source: "OAuth 2.0 Form Post Response Mode". The button is for browsers without JavaScript. */
function formPost(redirectUri: string, fields: [string, string][]): Response {
  return page(
    'Back to the application',
    html`<form method="post" action="${redirectUri}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="row"><button class="main">Continue</button></div></form><script>document.forms[0].submit()</script>`,
  )
}
