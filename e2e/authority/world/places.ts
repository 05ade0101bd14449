import type { Tenant } from 'entra-box'
import type { Invited } from '@/e2e/fixtures/actors'
import { Choices } from '@/lib/connections/choices'
import { editionOf } from '@/lib/connections/customer/edition'
import type { Staff } from '@/lib/identity/actor'
import { invite } from '@/lib/invitations/invite'
import { copyLink } from '@/lib/invitations/mint-link'
import type { Database } from '../database'

/** A connection, what leads to it, and one of those who were mailed. */
type Place = Invited & { customer: string; link: string; contact: string; edition: string; address: string }

export type Places = Record<'made' | 'fresh' | 'asking' | 'theirs' | 'over', Place>

/** Through the product's own verbs, as staff do it. */
export async function invited(
  staff: Staff,
  database: Database,
  tenant: Tenant,
  environment: string,
  wishes = {},
): Promise<Place> {
  const domain = `${tenant.key}.com`
  const contact = (name: string) => ({ name, email: `${name}-${environment}@${domain}`, language: 'en' })
  const address = contact('it').email
  const choices = Choices.parse({
    customer: tenant.organization.displayName,
    domainOrTenant: domain,
    environment,
    language: 'en',
    contacts: [contact('it'), contact('hr')],
    accountOwner: staff.personId,
    ...wishes,
  })
  const made = await invite(staff, choices, { tenantId: tenant.id, domain })
  if (made.status !== 'invited') throw new Error(`Not invited: ${made.status}`)
  const { connectionId, invitationId } = made
  const copied = await copyLink(staff, invitationId)
  if (copied.status !== 'copied') throw new Error('There is no link')
  const { rows } = await database.sql(`select id, "customerId" from "Contact" where email = $1`, [address])
  const link = copied.url.split('/').at(-1) ?? ''
  const [{ id, customerId }] = rows
  const edition = editionOf({ ...contact('it'), language: 'en', bouncedAt: null, leftAt: null })
  return { tenantId: tenant.id, connectionId, invitationId, customer: customerId, link, contact: id, edition, address }
}
