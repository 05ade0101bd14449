import { decodeJwt } from 'jose'
import type { Target } from '../faults/strike'
import { findTenant } from '../login/directory/authority'
import type { RequestRecord, Tenant, World } from '../world/model'

/** What of a login address may be kept: who asks for what, never codes, hints, secrets or tokens. */
const harmless = ['client_id', 'scope', 'prompt', 'response_type', 'response_mode', 'redirect_uri', 'domain_hint']

/** A request as rules match it and records show it. */
export function targetOf(world: World, request: Request): Target {
  const url = new URL(request.url)
  const host = /^\/(v1\.0|beta)(\/|$)/.test(url.pathname) ? 'graph' : 'login'
  const segment = host === 'graph' ? tenantOfToken(request) : url.pathname.split('/')[1]
  const path =
    host === 'graph' ? `${url.pathname}${url.search}` : `${withoutNames(url.pathname)}${kept(url.searchParams)}`
  return { host, method: request.method, path, tenant: findTenant(world, segment ?? ''), inBatch: false }
}

/** User realm discovery has a person's name in the path. */
function withoutNames(pathname: string): string {
  return pathname.replace(/(\/userrealm\/)[^/]+/i, '$1…')
}

/**
 * Whose people this request may be about: those of the tenant in the path or the token, or anybody's where an authority
 * for all lets people sign in.
 */
export function visitedTenants(world: World, { tenant, host, path }: Target): Tenant[] {
  if (tenant) return [tenant]
  return host === 'login' && /^\/(common|organizations)\/oauth2\//.test(path) ? Object.values(world.tenants) : []
}

function kept(parameters: URLSearchParams): string {
  const pairs = [...parameters].filter(([name]) => harmless.includes(name))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** Read, not verified: only good enough to say in whose name a request claims to come. */
function tenantOfToken(request: Request): string | null {
  try {
    const { tid } = decodeJwt(request.headers.get('authorization')?.replace(/^Bearer /i, '') ?? '')
    return typeof tid === 'string' ? tid : null
  } catch {
    return null
  }
}

/** A record that is filled when the answer is known, so that the list keeps the order of arrival. */
export function recordOf(target: Target, now: number): RequestRecord {
  const { host, method, path, tenant } = target
  return { at: new Date(now).toISOString(), host, method, path, status: 0, tenant: tenant?.id ?? null, ms: 0 }
}
