import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { askMicrosoft } from './microsoft-host'

/**
 * How MSAL reaches Microsoft: one try with a timeout, and refresh tokens dropped on arrival. A refresh token would let
 * whoever holds our database come back to a customer's tenant for months; a run needs an access token and an hour.
 */
export const msalNetwork: INetworkModule = {
  sendGetRequestAsync: (url, options) => send('GET', url, options),
  sendPostRequestAsync: (url, options) => send('POST', url, options),
}

async function send<Body>(
  method: 'GET' | 'POST',
  url: string,
  { headers, body }: NetworkRequestOptions = {},
): Promise<NetworkResponse<Body>> {
  const response = await askMicrosoft(url, { method, headers, body: body && withoutOfflineAccess(body) })
  const { refresh_token: _dropped, ...kept } = await response.json()
  return { status: response.status, headers: Object.fromEntries(response.headers), body: kept as Body }
}

/** MSAL adds `offline_access` to everything it asks; without it Microsoft issues no refresh token at all. */
export function withoutOfflineAccess(query: string): string {
  const parameters = new URLSearchParams(query)
  const scopes = parameters.get('scope')?.split(' ')
  if (scopes) parameters.set('scope', scopes.filter((scope) => scope !== 'offline_access').join(' '))
  return parameters.toString()
}
