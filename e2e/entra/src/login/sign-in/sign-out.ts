import { html } from '../../html/html'
import { page } from '../../html/page'
import { truths } from '../../world/table'
import type { LoginContext } from '../context'
import { findClient } from '../directory/clients'
import { platformOf } from '../directory/redirect-uris'
import { endSession, sessionIdOf } from './interaction'

/**
 * Source: OIDC RP-Initiated Logout §2. An address that no application registered is not followed. Applications with a
 * front-channel address (`web.logoutUrl`) are told by the browser, in frames, before it goes on. A browser has one session
 * here, so that `logout_hint` has nothing to choose.
 */
export function logout(context: LoginContext, request: Request): Response {
  const { searchParams } = new URL(request.url)
  const told = frontChannel(context, request)
  const cookie = endSession(context, request)
  const back = searchParams.get('post_logout_redirect_uri') ?? ''
  const next = isKnown(context, back) ? withState(back, searchParams.get('state')) : null
  const response = next && told.length === 0 ? redirect(next) : signedOutPage(told, next)
  response.headers.append('set-cookie', cookie)
  return response
}

/**
 * With `sid` alone: OIDC Front-Channel Logout §2 would have `iss` beside it, Microsoft sends none. Source: "OpenID Connect on
 * the Microsoft identity platform", single sign-out.
 */
function frontChannel(context: LoginContext, request: Request): string[] {
  const session = context.store.sessions.get(sessionIdOf(request) ?? '')
  return (session?.clientIds ?? []).flatMap((appId) => {
    const address = findClient(context, appId)?.stored.entity.web?.logoutUrl
    if (!session || !address) return []
    const url = new URL(address)
    url.searchParams.set('sid', session.sid)
    return [url.href]
  })
}

function signedOutPage(told: string[], next: string | null): Response {
  const frames = told.map((address) => html`<iframe src="${address}" title="Signing out" hidden></iframe>`)
  const onward = next && html`<p><a href="${next}">Continue</a></p>`
  const response = page(
    'You signed out of your account',
    html`<p>It’s a good idea to close all browser windows.</p>${onward}${frames}`,
  )
  if (told.length === 0) return response
  const policy = response.headers.get('content-security-policy')
  const sources = [...new Set(told.map((address) => new URL(address).origin))].join(' ')
  response.headers.set('content-security-policy', `${policy}; frame-src ${sources}`)
  if (next) response.headers.set('refresh', `2; url=${next}`)
  return response
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } })
}

function isKnown({ world }: LoginContext, uri: string): boolean {
  return Object.values(world.tenants).some(({ applications }) =>
    truths(applications).some(({ entity }) => platformOf(entity, uri) !== null),
  )
}

function withState(uri: string, state: string | null): string {
  const url = new URL(uri)
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}
