import type { Domain } from '@microsoft/microsoft-graph-types'
import { type Answer, ok } from '../answer'
import { type Call, key } from '../call'
import { notFound } from '../problem'
import { collection } from '../query/collection'
import { single } from '../query/select'
import { domainKind, organizationKind } from './kinds'

/** A collection of one: the tenant itself. */
export function listOrganizations(call: Call): Answer {
  return collection(call, organizationKind, [call.tenant.organization])
}

export function getOrganization(call: Call): Answer {
  const { value } = key(call, 'organization')
  if (value !== call.tenant.id) throw notFound(value)
  return ok(single(call, organizationKind, call.tenant.organization))
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
