import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { remove, truths } from '../../world/table'
import { type Answer, noContent } from '../request/answer'
import type { Call } from '../request/call'
import { servicePrincipalToChange } from '../service-principals/find'
import { second } from '../shape/timestamps'
import { applicationToChange } from './find'

/** `DELETE /applications/{id}`: thirty days in `deletedItems`, and its service principal of this tenant with it. */
export function removeApplication(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const { id = '', appId } = stored.entity
  remove(call.tenant.applications, id, call.now)
  call.tenant.deletedApplications[id] = {
    ...stored,
    entity: { ...stored.entity, deletedDateTime: second(call.now) },
  }
  const principal = truths(call.tenant.servicePrincipals).find((each) => each.appId === appId)
  if (principal) bury(call, principal)
  return noContent
}

export function removeServicePrincipal(call: Call): Answer {
  bury(call, servicePrincipalToChange(call, call.keys.servicePrincipal))
  return noContent
}

/** What it was granted goes with it and does not come back on restore. */
function bury(call: Call, principal: ServicePrincipal) {
  const { tenant, now } = call
  const { id = '' } = principal
  remove(tenant.servicePrincipals, id, now)
  tenant.deletedServicePrincipals[id] = { ...principal, deletedDateTime: second(now) }
  for (const each of truths(tenant.appRoleAssignments)) {
    if (each.principalId === id || each.resourceId === id) remove(tenant.appRoleAssignments, each.id ?? '', now)
  }
  for (const each of truths(tenant.oauth2PermissionGrants)) {
    if (each.clientId === id || each.resourceId === id) remove(tenant.oauth2PermissionGrants, each.id ?? '', now)
  }
}
