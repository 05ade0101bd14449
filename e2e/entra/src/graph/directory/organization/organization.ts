import type { Domain, Organization } from '@microsoft/microsoft-graph-types'
import { collection } from '../../query/collection'
import { single } from '../../query/select'
import { type Answer, noContent, ok } from '../../request/answer'
import { bodyOf, type Call, key } from '../../request/call'
import { notFound } from '../../request/problem'
import { check } from '../../shape/check'
import { merge } from '../../shape/merge'
import { organization as shape } from '../../shape/organization'
import { domainKind, organizationKind } from '../kinds'

/** A collection of one: the tenant itself. */
export function listOrganizations(call: Call): Answer {
  return collection(call, organizationKind, [call.tenant.organization])
}

export function getOrganization(call: Call): Answer {
  return ok(single(call, organizationKind, organization(call)))
}

/** Source: "Update organization". */
export function updateOrganization(call: Call): Answer {
  const before = organization(call)
  call.tenant.organization = merge<Organization>(shape, before, check(shape, bodyOf(call)))
  return noContent
}

function organization(call: Call): Organization {
  const { value } = key(call, 'organization')
  if (value !== call.tenant.id) throw notFound(value)
  return call.tenant.organization
}

export function listDomains(call: Call): Answer {
  return collection(call, domainKind, domains(call))
}

export function getDomain(call: Call): Answer {
  const { value } = key(call, 'domain')
  const found = domains(call).find(({ id }) => id === value)
  if (!found) throw notFound(value)
  return ok(single(call, domainKind, found))
}

function domains({ tenant }: Call): Domain[] {
  return (tenant.organization.verifiedDomains ?? []).map(({ name, isDefault, isInitial, type, capabilities }) => ({
    id: name ?? '',
    authenticationType: type ?? 'Managed',
    isDefault: isDefault ?? false,
    isInitial: isInitial ?? false,
    supportedServices: (capabilities ?? '').split(/, ?/).filter((service) => service !== '' && service !== 'None'),
  }))
}
