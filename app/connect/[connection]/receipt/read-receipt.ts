import { z } from 'zod'
import type { Customer, ReceiptViewer } from '@/lib/identity/actor'
import { receiptOf } from '@/lib/provisioning/view/receipt'
import type { Receipt } from '@/lib/provisioning/view/view'

/** The receipt that an address names; null where it names none of this connection. */
export async function readReceipt(
  reader: Customer | ReceiptViewer,
  connectionId: string,
  run: string,
): Promise<Receipt | null> {
  const { data: runId } = z.guid().safeParse(run)
  return runId ? receiptOf(reader, connectionId, runId) : null
}
