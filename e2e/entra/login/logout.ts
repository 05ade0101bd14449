import { html } from '../html'
import { page } from '../page'
import { truths } from '../world/table'
import { isRegistered } from './asked'
import type { LoginContext } from './context'
import { endSession } from './visit'

/** Source: OIDC RP-Initiated Logout §2. An address that no application registered is not followed. */
export function logout(context: LoginContext, request: Request): Response {
  const { searchParams } = new URL(request.url)
  const cookie = endSession(context, request)
  const back = searchParams.get('post_logout_redirect_uri') ?? ''
  const response = isKnown(context, back)
    ? new Response(null, { status: 302, headers: { location: withState(back, searchParams.get('state')) } })
    : page('You signed out of your account', html`<p>It’s a good idea to close all browser windows.</p>`)
  response.headers.append('set-cookie', cookie)
  return response
}

function isKnown({ world }: LoginContext, uri: string): boolean {
  return Object.values(world.tenants).some((home) =>
    truths(home.applications).some((stored) => isRegistered({ home, stored, appId: '' }, uri)),
  )
}

function withState(uri: string, state: string | null): string {
  const url = new URL(uri)
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}
