import type { OAuth2PermissionGrant, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import type { BoxContext } from '../context'
import { shortIdOf } from '../world/ids'
import type { Tenant } from '../world/model'
import { graphAppId } from '../world/permissions'
import { principalOf } from '../world/registration'
import { truths, write } from '../world/table'
import { type Client, principalIn } from './directory'

function grantsOf(tenant: Tenant, client: Client): OAuth2PermissionGrant[] {
  const principal = principalIn(tenant, client.appId)
  return truths(tenant.oauth2PermissionGrants).filter(({ clientId }) => principal && clientId === principal.id)
}

/** Delegated permissions this person has with this client: everybody's and their own. */
export function grantedScopes(tenant: Tenant, client: Client, oid: string): Set<string> {
  const applicable = grantsOf(tenant, client).filter(
    ({ consentType, principalId }) => consentType === 'AllPrincipals' || principalId === oid,
  )
  return new Set(applicable.flatMap(({ scope }) => scope?.split(' ').filter(Boolean) ?? []))
}

/** Consent brings an instance of the application into the tenant. */
export function ensurePrincipal({ now }: BoxContext, tenant: Tenant, client: Client): ServicePrincipal {
  const existing = principalIn(tenant, client.appId)
  if (existing) return existing
  const made = principalOf(client.stored.entity, client.home.id, crypto.randomUUID())
  write(tenant.servicePrincipals, made.id ?? '', made, now())
  return made
}

/** Adds scopes to the one grant per client, resource and principal, as Entra does; `oid` null is everybody. */
export function recordGrant(context: BoxContext, tenant: Tenant, client: Client, scopes: string[], oid: string | null) {
  const clientId = ensurePrincipal(context, tenant, client).id ?? ''
  const resourceId = principalIn(tenant, graphAppId)?.id ?? ''
  const same = grantsOf(tenant, client).find(
    (each) => each.resourceId === resourceId && (each.principalId ?? null) === oid,
  )
  const id = same?.id ?? shortIdOf('grant', clientId, resourceId, oid ?? '')
  const scope = [...new Set([...(same?.scope?.split(' ').filter(Boolean) ?? []), ...scopes])].join(' ')
  const consentType = oid === null ? 'AllPrincipals' : 'Principal'
  const grant = { id, clientId, resourceId, consentType, principalId: oid, scope }
  write(tenant.oauth2PermissionGrants, id, grant, context.now())
  context.wrote()
}
