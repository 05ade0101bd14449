import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import type { BoxContext } from '../../context'
import { graphAppId } from '../../world/applications/permissions'
import type { StoredApplication, Tenant } from '../../world/model'
import { truths } from '../../world/table'
import { findClient, principalIn } from '../directory/clients'
import { managementPrincipal } from '../directory/microsoft-applications'
import { LoginError } from '../errors'

/** An API as a tenant holds it. */
export type Resource = {
  /** As the client wrote it: the audience of a version 1 token echoes that. */
  name: string
  principal: ServicePrincipal
  /** The registration, when it is in this world; Microsoft's own are not. */
  application: StoredApplication['entity'] | null
}

/** Found by application id, by any of the service principal's names, or by an identifier URI. Throws AADSTS500011. */
export function resourceIn(context: BoxContext, tenant: Tenant, name: string): Resource {
  const plain = name.replace(/\/$/, '')
  const graphNames = ['https://graph.microsoft.com', graphAppId, context.origins.graph]
  const principal = graphNames.includes(plain)
    ? principalIn(tenant, graphAppId)
    : (managementPrincipal(tenant, plain) ?? principalCalled(context, tenant, plain))
  if (!principal) throw unknownResource(name, tenant.id)
  return { name, principal, application: findClient(context, principal.appId ?? '')?.stored.entity ?? null }
}

function principalCalled({ world }: BoxContext, tenant: Tenant, name: string): ServicePrincipal | null {
  const owner = Object.values(world.tenants)
    .flatMap(({ applications }) => truths(applications))
    .find(({ entity }) => entity.identifierUris?.includes(name))
  return (
    truths(tenant.servicePrincipals).find(
      ({ appId, servicePrincipalNames }) =>
        appId === name || appId === owner?.entity.appId || servicePrincipalNames?.includes(name),
    ) ?? null
  )
}

/** Source: application manifest, `requestedAccessTokenVersion`; without it an API gets tokens of version 1. */
export function tokenVersion({ application }: Resource): 1 | 2 {
  return application?.api?.requestedAccessTokenVersion === 2 ? 2 : 1
}

export function audienceOf(resource: Resource): string {
  return tokenVersion(resource) === 2 ? (resource.principal.appId ?? '') : resource.name
}

function unknownResource(name: string, tenantId: string): LoginError {
  return new LoginError(
    'invalid_resource',
    500011,
    `The resource principal named ${name} was not found in the tenant named ${tenantId}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  )
}
