import type { LoginContext } from '../context'
import type { Client } from '../directory/clients'

/**
 * Whether this client may ask without proving itself: it came in by an address of an installed application or a page, or
 * is called public where there is no address. Source: "Public client and confidential client applications", and
 * application manifest, `isFallbackPublicClient`.
 */
export function isPublicFor({ store }: LoginContext, { stored }: Client, body: URLSearchParams): boolean {
  const code = body.get('code') ?? ''
  const issued =
    body.get('grant_type') === 'refresh_token'
      ? store.refreshTokens.get(body.get('refresh_token') ?? '')
      : store.codes.get(code)
  if (issued) return issued.platform !== 'web'
  return stored.entity.isFallbackPublicClient === true && body.get('grant_type') !== 'client_credentials'
}
