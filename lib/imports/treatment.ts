import type { Environment } from '@/lib/blueprint/blueprint'
import { isMeant } from '@/lib/connections/is-meant'
import { isStaffTenant } from '@/lib/identity/sign-in/staff-tenant'
import type { DraftRow } from './draft-row'
import type { Mistake } from './read/row'

/** A connection that is there already. `listed` is null for one that the portal made. */
type Known = {
  id: string
  tenantId: string
  environment: Environment
  /** Nothing that a list says of it is news. */
  isSeen: boolean
  isRegistered: boolean
  customer: { id: string; name: string; emails: readonly string[] }
  listed: { applicationId: string | null; secretEnds: string | null; certificateEnds: string | null } | null
}

export type World = { connections: readonly Known[]; staff: readonly { id: string; upn: string }[] }

export type Treatment =
  | { is: 'new'; isCustomerSeen: boolean }
  /** From a list before this one: what is new of it, in words. */
  | { is: 'changed'; connectionId: string; what: string[]; isCustomerSeen: boolean }
  | { is: 'same'; connectionId: string }
  /** The portal made it, or has seen it: a list has nothing to add. */
  | { is: 'here'; connectionId: string }
  | { is: 'wrong'; mistakes: Mistake[] }

/** What would become of each row, one for one. The same list twice is `same` twice. */
export function treatmentsOf(rows: readonly DraftRow[], world: World): Treatment[] {
  return rows.map((row, index) => treatmentOf(row, rows.slice(0, index), world))
}

function treatmentOf(row: DraftRow, before: readonly DraftRow[], world: World): Treatment {
  const { listed, tenant } = row
  if (!listed || !tenant || row.mistakes.length > 0) return { is: 'wrong', mistakes: row.mistakes }
  const mistakes = [...amongRows(row, before), ...amongKnown(row, world)]
  if (mistakes.length > 0) return { is: 'wrong', mistakes }
  const known = world.connections.find(
    ({ tenantId, environment }) => tenantId === tenant.tenantId && environment === listed.environment,
  )
  /** Their mails are under way already: whom they go to is named by staff, with a fresh look at each. */
  const isCustomerSeen = world.connections.some(
    ({ tenantId, isRegistered }) => tenantId === tenant.tenantId && isRegistered,
  )
  if (!known) return { is: 'new', isCustomerSeen }
  if (!known.listed || known.isSeen) return { is: 'here', connectionId: known.id }
  const what = differences(row, known).filter((one) => !(isCustomerSeen && one === 'contacts'))
  return what.length > 0
    ? { is: 'changed', connectionId: known.id, what, isCustomerSeen }
    : { is: 'same', connectionId: known.id }
}

function amongRows({ listed, tenant }: DraftRow, before: readonly DraftRow[]): Mistake[] {
  const others = before.filter((other) => other.listed && other.tenant)
  const sameTenant = others.filter((other) => other.tenant?.tenantId === tenant?.tenantId)
  const twice = sameTenant.find((other) => other.listed?.environment === listed?.environment)
  if (twice) return [{ column: 'tenant', message: `This tenant and environment stand on line ${twice.line} already.` }]
  const named = sameTenant.find(
    (other) => listed && other.listed && !isMeant({ id: '', name: other.listed.customer }, listed),
  )
  if (named?.listed)
    return [
      {
        column: 'customer',
        message: `On line ${named.line} the same tenant is of ${named.listed.customer}: write one name for both.`,
      },
    ]
  const sameApp = listed?.applicationId && others.find((other) => other.listed?.applicationId === listed.applicationId)
  if (!sameApp) return []
  return [{ column: 'applicationId', message: `This application id stands on line ${sameApp.line} already.` }]
}

function amongKnown({ listed, tenant }: DraftRow, { connections, staff }: World): Mistake[] {
  if (!listed || !tenant) return []
  const mistakes: Mistake[] = []
  if (isStaffTenant(tenant.tenantId)) mistakes.push({ column: 'tenant', message: 'This is Spencer’s own tenant.' })
  if (listed.applicationId === tenant.tenantId)
    mistakes.push({ column: 'applicationId', message: 'This is the tenant’s id, not that of an application.' })
  const owner = listed.accountOwner?.toLowerCase()
  if (owner && !staff.some(({ upn }) => upn.toLowerCase() === owner))
    mistakes.push({ column: 'accountOwner', message: `${listed.accountOwner} is nobody of staff.` })
  const whose = connections.find(({ tenantId }) => tenantId === tenant.tenantId)?.customer
  if (whose && !isMeant(whose, listed))
    mistakes.push({ column: 'customer', message: `This tenant is of ${whose.name} here: write that name.` })
  return mistakes
}

/** Of a connection that nobody has seen yet, a newer list knows better; contacts are added and never taken away. */
function differences({ listed }: DraftRow, known: Known): string[] {
  if (!listed || !known.listed) return []
  const isOther = (one: string | null, other: string | null) => one !== null && one !== other
  return [
    ...(isOther(listed.applicationId, known.listed.applicationId) ? ['application id'] : []),
    ...(isOther(listed.secretEnds, known.listed.secretEnds) ? ['end of the secret'] : []),
    ...(isOther(listed.certificateEnds, known.listed.certificateEnds) ? ['end of the certificate'] : []),
    ...(listed.contacts.some(({ email }) => !known.customer.emails.includes(email)) ? ['contacts'] : []),
  ]
}
