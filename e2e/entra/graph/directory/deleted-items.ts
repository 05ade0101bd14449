import type { StoredApplication } from '../../world/model'
import { truths, write } from '../../world/table'
import { type Answer, noContent, ok } from '../answer'
import { applicationKind } from '../applications/kind'
import { visibleSide } from '../applications/show'
import { type Call, key } from '../call'
import { badRequest, notFound, Problem } from '../problem'
import { collection } from '../query/collection'
import { contextUrl, selected, shown } from '../query/select'
import { servicePrincipalKind } from '../service-principals/kind'
import type { Principal } from '../shape/service-principal'

/** Thirty days long; the box keeps them for good. Source: "List deletedItems". */
export function listDeletedApplications(call: Call): Answer {
  const entities = Object.values(call.tenant.deletedApplications).map((stored) => visibleSide(stored))
  return collection(call, applicationKind, entities)
}

export function listDeletedServicePrincipals(call: Call): Answer {
  return collection(call, servicePrincipalKind, Object.values(call.tenant.deletedServicePrincipals))
}

export function getDeletedItem(call: Call): Answer {
  return ok(described(call, deletedItem(call)))
}

/** Source: "Restore deleted item". A service principal needs its application back first; its grants stay lost. */
export function restoreDeletedItem(call: Call): Answer {
  const item = deletedItem(call)
  const { tenant, now } = call
  if (item.type === 'application') {
    requireFreeName(call, item.stored)
    const stored = { ...item.stored, entity: { ...item.stored.entity, deletedDateTime: null } }
    delete tenant.deletedApplications[item.id]
    write(tenant.applications, item.id, stored, now)
    return ok(described(call, { ...item, stored }))
  }
  if (!truths(tenant.applications).some(({ entity }) => entity.appId === item.principal.appId)) {
    throw badRequest(`Cannot restore ServicePrincipal without backing Application ${item.principal.appId}`)
  }
  const principal = { ...item.principal, deletedDateTime: null }
  delete tenant.deletedServicePrincipals[item.id]
  write(tenant.servicePrincipals, item.id, principal, now)
  return ok(described(call, { ...item, principal }))
}

export function purgeDeletedItem(call: Call): Answer {
  const { id } = deletedItem(call)
  delete call.tenant.deletedApplications[id]
  delete call.tenant.deletedServicePrincipals[id]
  return noContent
}

type Item =
  | { type: 'application'; id: string; stored: StoredApplication }
  | { type: 'servicePrincipal'; id: string; principal: Principal }

function deletedItem(call: Call): Item {
  const { value: id } = key(call, 'item')
  const stored = call.tenant.deletedApplications[id]
  if (stored) return { type: 'application', id, stored }
  const principal = call.tenant.deletedServicePrincipals[id]
  if (principal) return { type: 'servicePrincipal', id, principal }
  throw notFound(id)
}

function described(call: Call, item: Item): object {
  const entity =
    item.type === 'application'
      ? shown(applicationKind, visibleSide(item.stored), selected(call, applicationKind))
      : shown(servicePrincipalKind, item.principal, selected(call, servicePrincipalKind))
  const type = { '@odata.type': `#microsoft.graph.${item.type}` }
  return { ...contextUrl(call, 'directoryObjects/$entity'), ...type, ...entity }
}

/** While it was deleted its name was free; a registration that took it stays. What Graph says then is UNVERIFIED. */
function requireFreeName(call: Call, { entity: { uniqueName } }: StoredApplication) {
  if (!uniqueName || !truths(call.tenant.applications).some(({ entity }) => entity.uniqueName === uniqueName)) return
  const message = 'A conflicting object with one or more of the specified property values is present in the directory.'
  const details = [{ code: 'ConflictingObjects', message, target: 'uniqueName' }]
  throw new Problem(409, 'Request_MultipleObjectsWithSameKeyValue', message, { details })
}
