import type { AuthenticatedClient } from '../client-authentication/client-authentication'
import type { LoginContext } from '../context'
import type { Authority } from '../directory/authority'
import { scopeOfResource } from '../permissions/resource-parameter'

/** What every grant type starts from: a posted form, and a client that proved itself (or need not). */
export type TokenRequest = {
  context: LoginContext
  authority: Authority
  version: 1 | 2
  body: URLSearchParams
  by: AuthenticatedClient
  /** Of the page that asks, when a browser does. */
  origin: string | null
}

/** The scopes asked, in whichever endpoint's manner; null when the request leaves it at what was asked before. */
export function scopeAsked({ version, body }: TokenRequest): string | null {
  if (version === 2) return body.get('scope')
  return body.has('resource') ? scopeOfResource(body) : null
}
