import type { EntityKind } from '../query/kind'
import { type Principal, servicePrincipal } from '../shape/service-principal'

export const servicePrincipalKind: EntityKind<Principal> = {
  name: 'servicePrincipal',
  set: 'servicePrincipals',
  shape: servicePrincipal,
  usual: null,
  advanced: ['notes', 'description', 'replyUrls'],
}
