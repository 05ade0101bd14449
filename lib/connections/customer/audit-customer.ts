import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { connectionsOfCustomer } from './customer-store'

type Done = { action: string; personId: string; data: Parameters<typeof audit>[1]['data'] }

/** What was done to a customer stands in the timeline of each of their connections. Last in its transaction. */
export async function auditCustomer(tx: Tx, customerId: string, done: Done): Promise<void> {
  for (const { id: connectionId } of await connectionsOfCustomer(tx, customerId))
    await audit(tx, { ...done, connectionId })
}
