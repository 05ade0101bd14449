import { graphAppId, permission, permissions } from '../world/permissions'
import type { Client } from './directory'
import { LoginError } from './errors'

const signInScopes = new Set(['openid', 'profile', 'email', 'offline_access'])

export type Wanted = { resource: string; scopes: string[] }

/**
 * Reads a `scope` parameter: bare names mean Microsoft Graph, others start with the resource.
 * `resource` is returned as the client wrote it, because the token's audience echoes it.
 */
export function wanted(scope: string, client: Client, tenantId: string, graphOrigin: string): Wanted {
  const known = ['https://graph.microsoft.com', graphAppId, graphOrigin]
  let resource = graphAppId
  const scopes = new Set<string>()
  for (const each of scope.split(/\s+/).filter(Boolean)) {
    const cut = each.lastIndexOf('/')
    const named = each.slice(0, Math.max(cut, 0)).replace(/\/$/, '')
    if (cut !== -1 && !known.includes(named)) throw unknownResource(named, tenantId)
    if (cut !== -1) resource = named
    for (const name of namesOf(each.slice(cut + 1), client)) scopes.add(name)
  }
  return { resource, scopes: [...scopes] }
}

/** `.default` is what the registration lists. Source: "Scopes and permissions in the Microsoft identity platform". */
function namesOf(name: string, client: Client): string[] {
  if (name === '.default') return registeredScopes(client)
  const known = permission(name)
  if (known?.scope) return [known.value]
  throw new LoginError(
    'invalid_client',
    650053,
    `The application '${client.stored.entity.displayName}' asked for scope '${name}' that doesn't exist on the resource '${graphAppId}'. Contact the app vendor.`,
  )
}

export function registeredScopes({ stored }: Client): string[] {
  const ids = stored.entity.requiredResourceAccess
    ?.filter(({ resourceAppId }) => resourceAppId === graphAppId)
    .flatMap(({ resourceAccess }) => resourceAccess ?? [])
    .filter(({ type }) => type === 'Scope')
    .map(({ id }) => id)
  return permissions.filter(({ scope }) => ids?.includes(scope ?? '')).map(({ value }) => value)
}

export function isSignInScope(scope: string): boolean {
  return signInScopes.has(scope)
}

export function unknownResource(name: string, tenantId: string): LoginError {
  return new LoginError(
    'invalid_resource',
    500011,
    `The resource principal named ${name} was not found in the tenant named ${tenantId}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  )
}
