import { createHash } from 'node:crypto'
import type { Box } from '../../box'
import { type Manner, walkThrough } from '../../clients/walk-through'
import { portalClients } from '../../world/applications/portal'
import type { Tenant } from '../../world/model'

/** What the tests of this room say over and over: the portal asks, somebody signs in, a code is redeemed. */

export const redirectUri = 'http://127.0.0.1:3000/auth/callback'
export const verifier = 'a-verifier-of-at-least-forty-three-characters-0'

export function tenantOf(box: Box, key: string): Tenant {
  const found = Object.values(box.world.tenants).find((tenant) => tenant.key === key)
  if (!found) throw new Error(`No tenant ${key}`)
  return found
}

export function authorizeUrl(box: Box, authority: string, more: Record<string, string> = {}): string {
  const url = new URL(`https://login.microsoftonline.com/${authority}/oauth2/v2.0/authorize`)
  url.search = new URLSearchParams({
    client_id: portalClients(box.world).customer.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile User.Read',
    state: 'some-state',
    nonce: 'some-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  }).toString()
  return url.href
}

export async function codeFor(box: Box, authority: string, manner: Manner, more: Record<string, string> = {}) {
  const back = await walkThrough(box, authorizeUrl(box, authority, more), manner)
  return back.searchParams.get('code') ?? ''
}

/** Posts a form to the login host. */
export async function post(box: Box, path: string, body: Record<string, string>, headers: Record<string, string> = {}) {
  const address = `https://login.microsoftonline.com/${path}`
  const response = await box.fetch(address, { method: 'POST', body: new URLSearchParams(body), headers })
  const answer: Record<string, unknown> = await response.json()
  return { status: response.status, answer }
}

/** Posts to the token endpoint as the customer-facing client, unless told otherwise. */
export async function askToken(box: Box, authority: string, body: Record<string, string>) {
  const { clientId, clientSecret } = portalClients(box.world).customer
  const client = { client_id: clientId, client_secret: clientSecret }
  return post(box, `${authority}/oauth2/v2.0/token`, { ...client, ...body })
}

export function redemption(code: string): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    client_info: '1',
  }
}

/** Signs in, redeems, and reads the ID token's claims and the access token's. */
export async function tokensFor(box: Box, authority: string, manner: Manner, more: Record<string, string> = {}) {
  const { status, answer } = await askToken(box, authority, redemption(await codeFor(box, authority, manner, more)))
  return { status, answer, id: claimsIn(answer.id_token), access: claimsIn(answer.access_token) }
}

/** The claims of the ID token of one of Spencer's staff, from the portal's registration for them. */
export async function staffIdToken(box: Box, as: string, more: Record<string, string> = {}) {
  const { tenantId, clientId: client_id, clientSecret: client_secret } = portalClients(box.world).staff
  const code = await codeFor(box, tenantId, { as }, { client_id, scope: 'openid profile', ...more })
  const { answer } = await askToken(box, tenantId, { ...redemption(code), client_id, client_secret })
  return claimsIn(answer.id_token)
}

/** Read, not verified. */
export function claimsIn(token: unknown): Record<string, unknown> {
  return JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString() || '{}')
}
