import { truths, write } from '../../world/table'
import { replaceKeys } from '../credentials/key-credentials'
import { requireNoSecrets } from '../credentials/passwords'
import { ownersAtBirth } from '../owners/owners'
import { requireRoom } from '../permissions/object-quota'
import { restrictionsOnServicePrincipal } from '../policies/restrictions'
import { single } from '../query/select'
import { type Answer, created } from '../request/answer'
import { bodyOf, type Call, visible } from '../request/call'
import { badRequest, Problem } from '../request/problem'
import type { Registration } from '../shape/application'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { type Principal, servicePrincipal } from '../shape/service-principal'
import { servicePrincipalKind } from './kind'
import { reflection } from './mirror'

/** `POST /servicePrincipals`. Source: "Create servicePrincipal". */
export function createServicePrincipal(call: Call): Answer {
  const asked = check(servicePrincipal, bodyOf(call))
  if (!asked.appId) throw badRequest("A value is required for property 'appId' of resource 'ServicePrincipal'.")
  return instantiate(call, asked.appId, asked)
}

export function instantiate(call: Call, appId: string, asked: Partial<Principal>): Answer {
  if (truths(call.tenant.servicePrincipals).some((each) => each.appId === appId)) throw alreadyInUse(appId)
  const backing = backingApplication(call, appId)
  requireRoom(call)
  return created(single(call, servicePrincipalKind, servicePrincipalOf(call, backing, asked)))
}

type Backing = { application: Registration; tenantId: string }

/** The instance of a registration in this tenant. */
export function servicePrincipalOf(call: Call, backing: Backing, asked: Partial<Principal>): Principal {
  const { tenant, now, caller } = call
  const { appId, applicationTemplateId, tags } = backing.application
  const { keyCredentials = [], passwordCredentials, ...others } = asked
  requireNoSecrets(passwordCredentials)
  const entity: Principal = {
    ...complete(servicePrincipal, {
      ...reflection(backing.application),
      ...others,
      id: crypto.randomUUID(),
      appId,
      applicationTemplateId,
      appOwnerOrganizationId: backing.tenantId,
      createdByAppId: caller.appId,
      keyCredentials: replaceKeys([], keyCredentials, now, restrictionsOnServicePrincipal(tenant, {}, now)),
      tags: [...new Set([...(tags ?? []), ...(asked.tags ?? [])])],
    }),
    owners: ownersAtBirth(call, bodyOf(call)['owners@odata.bind']),
  }
  write(tenant.servicePrincipals, entity.id ?? '', entity, now)
  return entity
}

/** The registration, here or in another tenant when it is open to others; a replica that lags does not know it yet. */
function backingApplication(call: Call, appId: string): Backing {
  for (const tenant of Object.values(call.context.world.tenants)) {
    const isHome = tenant.id === call.tenant.id
    const found = visible({ ...call, tenant }, tenant.applications).find(({ entity }) => entity.appId === appId)
    if (found && (isHome || found.entity.signInAudience !== 'AzureADMyOrg')) {
      return { application: found.entity, tenantId: tenant.id }
    }
  }
  const message = `The appId '${appId}' of the service principal does not reference a valid application object.`
  throw badRequest(message, [{ code: 'NoBackingApplicationObject', message, target: 'appId' }])
}

function alreadyInUse(appId: string): Problem {
  const message = `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`
  const details = [{ code: 'ObjectConflict', message, target: 'servicePrincipalNames' }]
  return new Problem(409, 'Request_MultipleObjectsWithSameKeyValue', message, { details })
}
