import type { OAuth2PermissionGrant, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import type { BoxContext } from '../../context'
import { principalOf } from '../../world/applications/registration'
import { shortIdOf } from '../../world/ids'
import type { Tenant } from '../../world/model'
import { truths, write } from '../../world/table'
import { type Client, principalIn } from '../directory/clients'
import { microsoftTenantId } from '../directory/microsoft-applications'
import type { Resource } from '../permissions/resources'
import type { Delegated } from '../permissions/scopes'

function grantsOf(tenant: Tenant, client: Client, { principal: api }: Resource): OAuth2PermissionGrant[] {
  const principal = principalIn(tenant, client.appId)
  return truths(tenant.oauth2PermissionGrants).filter(
    ({ clientId, resourceId }) => principal && clientId === principal.id && resourceId === api.id,
  )
}

/** Delegated permissions this person has with this client: everybody's, their own, and those of Microsoft's clients. */
export function grantedScopes(tenant: Tenant, client: Client, oid: string, api: Resource): Set<string> {
  const applicable = grantsOf(tenant, client, api).filter(
    ({ consentType, principalId }) => consentType === 'AllPrincipals' || principalId === oid,
  )
  return new Set([
    ...(client.preauthorized[api.principal.appId ?? ''] ?? []),
    ...preauthorizedBy(api, client.appId),
    ...applicable.flatMap(({ scope }) => scope?.split(' ').filter(Boolean) ?? []),
  ])
}

/** An API may name clients that nobody has to consent to. Source: application manifest, `preAuthorizedApplications`. */
function preauthorizedBy({ application, principal }: Resource, appId: string): string[] {
  const named = application?.api?.preAuthorizedApplications?.find((each) => each.appId === appId)
  const scopes = principal.oauth2PermissionScopes?.filter(({ id }) => named?.delegatedPermissionIds?.includes(id ?? ''))
  return scopes?.map(({ value }) => value ?? '') ?? []
}

/** Consent brings an instance of the application into the tenant. */
export function ensurePrincipal({ now }: BoxContext, tenant: Tenant, client: Client): ServicePrincipal {
  const existing = principalIn(tenant, client.appId)
  if (existing) return existing
  const made = principalOf(client.stored.entity, client.home?.id ?? microsoftTenantId, crypto.randomUUID())
  write(tenant.servicePrincipals, made.id ?? '', made, now())
  return made
}

/** Adds scopes to the one grant per client, API and principal, as Entra does; `oid` null is everybody. */
export function recordGrants(
  context: BoxContext,
  tenant: Tenant,
  client: Client,
  asked: Delegated[],
  oid: string | null,
) {
  const clientId = ensurePrincipal(context, tenant, client).id ?? ''
  for (const api of new Set(asked.map((each) => each.api))) {
    const scopes = asked.filter((each) => each.api === api)
    const same = grantsOf(tenant, client, api).find(({ principalId }) => (principalId ?? null) === oid)
    const resourceId = api.principal.id
    const id = same?.id ?? shortIdOf('grant', clientId, resourceId ?? '', oid ?? '')
    const before = same?.scope?.split(' ').filter(Boolean) ?? []
    const scope = [...new Set([...before, ...scopes.map(({ value }) => value)])].join(' ')
    const consentType = oid === null ? 'AllPrincipals' : 'Principal'
    const grant = { id, clientId, resourceId, consentType, principalId: oid, scope }
    write(tenant.oauth2PermissionGrants, id, grant, context.now())
  }
  context.wrote()
}
