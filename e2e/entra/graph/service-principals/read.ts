import { type Answer, ok } from '../answer'
import { type Call, visible } from '../call'
import { seenServicePrincipal } from '../find'
import { collection, count } from '../query/collection'
import { selected, single } from '../query/select'
import type { Principal } from '../shape/service-principal'
import { servicePrincipalKind } from './kind'

export function listServicePrincipals(call: Call): Answer {
  return collection(call, servicePrincipalKind, everyVisible(call))
}

export function countServicePrincipals(call: Call): Answer {
  return count(call, servicePrincipalKind, everyVisible(call))
}

export function getServicePrincipal(call: Call): Answer {
  const principal = seenServicePrincipal(call, call.keys.servicePrincipal)
  const withKeys = selected(call, servicePrincipalKind)?.includes('keyCredentials')
  return ok(single(call, servicePrincipalKind, withKeys ? principal : withoutKeys(principal)))
}

function everyVisible(call: Call): Principal[] {
  return visible(call, call.tenant.servicePrincipals).map(withoutKeys)
}

function withoutKeys(principal: Principal): Principal {
  return { ...principal, keyCredentials: (principal.keyCredentials ?? []).map((each) => ({ ...each, key: null })) }
}
