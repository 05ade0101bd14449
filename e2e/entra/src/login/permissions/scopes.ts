import type { BoxContext } from '../../context'
import { graphAppId } from '../../world/applications/permissions'
import type { Tenant } from '../../world/model'
import type { Client } from '../directory/clients'
import { LoginError } from '../errors'
import { type Resource, resourceIn } from './resources'

const signInScopes = new Set(['openid', 'profile', 'email', 'offline_access'])

/** The names asked of one API. `prefix` is how the client wrote the API before each name, and how the answer echoes it. */
export type AskedOfResource = { resource: string; prefix: string; names: string[] }

/** A `scope` parameter, read but not yet looked up: in which tenant is known only after somebody signed in. */
export type AskedScopes = { signIn: string[]; of: AskedOfResource[] }

/** A permission somebody may be asked to agree to. */
export type Delegated = { api: Resource; value: string; text: string; wantsAdministrator: boolean }

/** Bare names mean Microsoft Graph, others start with the API's name. */
export function readScopes(scope: string): AskedScopes {
  const asked: AskedScopes = { signIn: [], of: [] }
  for (const each of new Set(scope.split(/\s+/).filter(Boolean))) {
    if (signInScopes.has(each)) asked.signIn.push(each)
    else add(asked, each)
  }
  return asked
}

function add({ of }: AskedScopes, scope: string) {
  const cut = scope.lastIndexOf('/')
  const prefix = scope.slice(0, cut + 1)
  const known = of.find((each) => each.prefix === prefix)
  const name = scope.slice(cut + 1)
  if (known) known.names.push(name)
  else of.push({ resource: cut === -1 ? graphAppId : scope.slice(0, cut), prefix, names: [name] })
}

/** A token is for one API. Without any named it is Graph's. Source: "Scopes and permissions", AADSTS28000. */
export function onlyResource({ of }: AskedScopes, scope: string): AskedOfResource {
  if (of.length > 1) {
    const text = `Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${scope} is not valid.`
    throw new LoginError('invalid_request', 28000, text)
  }
  return of[0] ?? { resource: graphAppId, prefix: '', names: [] }
}

/** Everything asked, as permissions of the tenant's APIs. Throws for an API or a name that is not there. */
export function permissionsAsked(context: BoxContext, client: Client, tenant: Tenant, asked: AskedScopes): Delegated[] {
  const graph = resourceIn(context, tenant, graphAppId)
  return [
    ...asked.signIn.map((name) => permissionOf(client, graph, name)),
    ...asked.of.flatMap((each) => permissionsOf(client, resourceIn(context, tenant, each.resource), each.names)),
  ]
}

export function permissionsOf(client: Client, resource: Resource, names: string[]): Delegated[] {
  if (names.includes('.default') && names.length > 1) {
    const text = `The provided value for the input parameter 'scope' is not valid. The scope '${names.join(' ')}' is not valid: .default scope can't be combined with resource-specific scopes.`
    throw new LoginError('invalid_scope', 70011, text)
  }
  const all = names[0] === '.default' ? listedScopes(client, resource) : names
  return all.map((name) => permissionOf(client, resource, name))
}

/** `.default` is what the registration lists. Source: "Scopes and permissions in the Microsoft identity platform". */
function listedScopes({ stored }: Client, { principal }: Resource): string[] {
  const listed = stored.entity.requiredResourceAccess
    ?.filter(({ resourceAppId }) => resourceAppId === principal.appId)
    .flatMap(({ resourceAccess }) => resourceAccess ?? [])
    .filter(({ type }) => type === 'Scope')
    .map(({ id }) => id)
  const scopes = principal.oauth2PermissionScopes ?? []
  return scopes.filter(({ id }) => listed?.includes(id)).map(({ value }) => value ?? '')
}

function permissionOf(client: Client, api: Resource, name: string): Delegated {
  const { principal } = api
  const known = principal.oauth2PermissionScopes?.find(({ value }) => value?.toLowerCase() === name.toLowerCase())
  if (known?.value) {
    const text = known.userConsentDisplayName ?? known.adminConsentDisplayName ?? known.value
    return { api, value: known.value, text, wantsAdministrator: known.type === 'Admin' }
  }
  throw new LoginError(
    'invalid_client',
    650053,
    `The application '${client.stored.entity.displayName}' asked for scope '${name}' that doesn't exist on the resource '${principal.appId}'. Contact the app vendor.`,
  )
}
