import type { Tenant } from '../../../world/model'
import { contextUrl } from '../../query/select'
import { type Answer, ok } from '../../request/answer'
import { type Call, key } from '../../request/call'
import { badRequest, Problem } from '../../request/problem'
import { isGuid } from '../../shape/check'
import { complete } from '../../shape/complete'
import { tenantInformation } from '../../shape/organization'

/** What anybody may know of another company. Source: "findTenantInformationByTenantId". */
export function findTenantById(call: Call): Answer {
  const { value } = key(call, 'tenant')
  if (!isGuid(value)) throw badRequest(`Invalid value specified for 'tenantId': '${value}'.`)
  return information(call, ({ id }) => id === value.toLowerCase())
}

export function findTenantByDomain(call: Call): Answer {
  const { value } = key(call, 'domain')
  return information(call, ({ organization }) =>
    (organization.verifiedDomains ?? []).some(({ name }) => name?.toLowerCase() === value.toLowerCase()),
  )
}

/** The refusal is the directory's own for a company it does not hold; that it is used here is UNVERIFIED. */
function information(call: Call, isMeant: (tenant: Tenant) => boolean): Answer {
  const found = Object.values(call.context.world.tenants).find(isMeant)
  if (!found) {
    throw new Problem(404, 'Directory_ObjectNotFound', 'Unable to read the company information from the directory.')
  }
  const { organization } = found
  const domain = organization.verifiedDomains?.find(({ isDefault }) => isDefault)
  const entity = complete(tenantInformation, {
    tenantId: found.id,
    displayName: organization.displayName,
    defaultDomainName: domain?.name,
  })
  return ok({ ...contextUrl(call, 'microsoft.graph.tenantInformation'), ...entity })
}
