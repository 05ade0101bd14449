import { asCustomer } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { findStanding } from '../store'

/** Until when the link that this customer came by opens; null where it opens nothing any more. */
export async function linkEndOf(customer: Customer, now = new Date()): Promise<Date | null> {
  return (await findStanding(asCustomer(customer), customer.invitationId, now))?.expiresAt ?? null
}
