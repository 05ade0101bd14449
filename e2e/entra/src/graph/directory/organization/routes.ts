import { roles } from '../../../world/tenant/roles'
import { anybody, members, type Who } from '../../permissions/who'
import type { Route } from '../../routing/route'
import { findTenants, readDomains, readOrganization, writeOrganization } from '../scopes'
import { findTenantByDomain, findTenantById } from './find-tenant'
import { getDomain, getOrganization, listDomains, listOrganizations, updateOrganization } from './organization'

const one = '/organization/{organization}'
const relationships = '/tenantRelationships'

const reading = { scopes: readOrganization, who: anybody }
const editors: Who = { roles: [roles.globalAdministrator] }
const domains = { scopes: readDomains, who: members }
const finding = { scopes: findTenants, who: members }

export const organizationRoutes: Route[] = [
  { method: 'GET', path: '/organization', ...reading, work: listOrganizations },
  { method: 'GET', path: one, ...reading, work: getOrganization },
  { method: 'PATCH', path: one, scopes: writeOrganization, who: editors, work: updateOrganization },
  { method: 'GET', path: '/domains', ...domains, work: listDomains },
  { method: 'GET', path: '/domains/{domain}', ...domains, work: getDomain },
  {
    method: 'GET',
    path: `${relationships}/findTenantInformationByTenantId/{tenant}`,
    ...finding,
    work: findTenantById,
  },
  {
    method: 'GET',
    path: `${relationships}/findTenantInformationByDomainName/{domain}`,
    ...finding,
    work: findTenantByDomain,
  },
]
