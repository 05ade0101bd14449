import { z } from 'zod'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { countWaiting, findCustomer } from './store'

/** Before the press: whom it would stop and what would wait. Null for a customer that does not exist. */
export async function whatWouldWait(staff: Staff, customerId: string | null, now = new Date()) {
  const db = asStaff(staff)
  const isKnown = customerId !== null && z.guid().safeParse(customerId).success
  const customer = isKnown ? await findCustomer(db, customerId) : null
  if (customerId !== null && !customer) return null
  return { customerName: customer?.name ?? null, waiting: await countWaiting(db, customerId, now) }
}
