import type { Customer, FieldEditor } from './actor'
import { abilities, applicationRole } from './roles'

/**
 * Whatever makes, alters or removes something in the tenant wants an application role; the last step, one that grants. Where
 * the token does not tell, Microsoft decides: the press counts once their consent comes back.
 */
export function mayPress({ directoryRoles, intent }: Customer): boolean {
  if (intent === 'grant') return abilities(directoryRoles).grant !== 'no'
  return applicationRole(directoryRoles) !== 'no'
}

/** What we store or mail on somebody's word, and Microsoft is not asked about: naming a colleague, a secret made by hand. */
export function mayDecide({ directoryRoles, isApprover }: Customer): boolean {
  const role = applicationRole(directoryRoles)
  return role === 'yes' || (role === 'unknown' && isApprover)
}

/** When they press themselves. Nobody at Microsoft is asked about it, and the customer's links stay open for it. */
export function mayPlan(customer: Customer): boolean {
  return mayPress(customer) && mayDecide(customer)
}

/** Mapping and groups: that, or being named for them. */
export function mayChooseFields(actor: Customer | FieldEditor): boolean {
  return 'intent' in actor ? mayDecide(actor) : true
}

/** A guest decides nothing here, whatever their role, unless staff named the tenant they are at home in. */
export function isWelcome(homeTenantId: string | null, partnerTenantId: string | null): boolean {
  return homeTenantId === null || homeTenantId === partnerTenantId
}
