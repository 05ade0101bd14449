import { removeServicePrincipal } from '../applications/remove'
import type { Route } from '../route'
import { readApplications, writeServicePrincipals } from '../scopes'
import { members, servicePrincipalCreators, servicePrincipalEditors } from '../who'
import { createServicePrincipal } from './create'
import { countServicePrincipals, getServicePrincipal, listServicePrincipals } from './read'
import { upserters, upsertServicePrincipal } from './upsert'

const all = '/servicePrincipals'
const one = '/servicePrincipals/{servicePrincipal}'

const reading = { scopes: readApplications, who: members }
const writing = { scopes: writeServicePrincipals }

export const servicePrincipalRoutes: Route[] = [
  { method: 'GET', path: all, ...reading, work: listServicePrincipals },
  { method: 'POST', path: all, ...writing, who: servicePrincipalCreators, work: createServicePrincipal },
  { method: 'GET', path: `${all}/$count`, ...reading, work: countServicePrincipals },
  { method: 'GET', path: one, ...reading, work: getServicePrincipal },
  { method: 'PATCH', path: one, ...writing, who: upserters, work: upsertServicePrincipal },
  { method: 'DELETE', path: one, ...writing, who: servicePrincipalEditors, work: removeServicePrincipal },
]
