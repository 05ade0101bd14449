import { collection } from '../query/collection'
import { delta } from '../query/delta'
import { selected, single } from '../query/select'
import { tableChanges } from '../query/table-changes'
import { type Answer, ok } from '../request/answer'
import { type Call, visible } from '../request/call'
import type { Principal } from '../shape/service-principal'
import { seenServicePrincipal } from './find'
import { servicePrincipalKind } from './kind'
import { relatedServicePrincipal } from './related'

export function listServicePrincipals(call: Call): Answer {
  return collection(call, relatedServicePrincipal, visible(call, call.tenant.servicePrincipals).map(withoutKeys))
}

export function getServicePrincipal(call: Call): Answer {
  const principal = seenServicePrincipal(call, call.keys.servicePrincipal)
  const withKeys = selected(call, servicePrincipalKind)?.includes('keyCredentials')
  return ok(single(call, relatedServicePrincipal, withKeys ? principal : withoutKeys(principal)))
}

export const trackServicePrincipals = delta(
  tableChanges(servicePrincipalKind, {
    table: ({ tenant }) => tenant.servicePrincipals,
    view: withoutKeys,
    isRestorable: ({ tenant }, id) => id in tenant.deletedServicePrincipals,
  }),
)

function withoutKeys(principal: Principal): Principal {
  return { ...principal, keyCredentials: (principal.keyCredentials ?? []).map((each) => ({ ...each, key: null })) }
}
