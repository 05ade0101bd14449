import type { BoxContext } from '../../context'
import type { Tenant } from '../../world/model'
import type { Client } from '../directory/clients'
import { type Resource, resourceIn } from './resources'
import { type AskedScopes, type Delegated, permissionsAsked, permissionsOf } from './scopes'

/** A permission an application holds by itself, as a consent page names it. */
export type RoleAsked = { api: Resource; id: string; value: string; text: string }

export type Registered = { scopes: Delegated[]; roles: RoleAsked[] }

/**
 * What an administrator is asked to agree to: all the registration lists, or what the request names. Application
 * permissions come along only with everything of an API (`.default`). Source: "Admin consent on the Microsoft identity platform".
 */
export function registered(context: BoxContext, client: Client, tenant: Tenant, asked: AskedScopes | null): Registered {
  const listed = client.stored.entity.requiredResourceAccess ?? []
  const apis = listed.map(({ resourceAppId }) => resourceIn(context, tenant, resourceAppId ?? ''))
  if (!asked) {
    const scopes = apis.flatMap((api) => permissionsOf(client, api, ['.default']))
    return { scopes, roles: apis.flatMap((api) => rolesOf(client, api)) }
  }
  const whole = asked.of
    .filter(({ names }) => names.includes('.default'))
    .map(({ resource }) => resourceIn(context, tenant, resource))
  return {
    scopes: permissionsAsked(context, client, tenant, asked),
    roles: whole.flatMap((api) => rolesOf(client, api)),
  }
}

function rolesOf({ stored }: Client, api: Resource): RoleAsked[] {
  const ids = stored.entity.requiredResourceAccess
    ?.filter(({ resourceAppId }) => resourceAppId === api.principal.appId)
    .flatMap(({ resourceAccess }) => resourceAccess ?? [])
    .filter(({ type }) => type === 'Role')
    .map(({ id }) => id)
  const roles = api.principal.appRoles?.filter(({ id }) => ids?.includes(id)) ?? []
  return roles.map(({ id, value, displayName }) => ({
    api,
    id: id ?? '',
    value: value ?? '',
    text: displayName ?? value ?? '',
  }))
}
