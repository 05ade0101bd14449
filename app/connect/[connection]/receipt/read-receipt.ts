import { z } from 'zod'
import type { Customer, ReceiptViewer } from '@/lib/identity/actor'
import { type Given, givenAs } from '@/lib/provisioning/view/given'
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

/** The same of what a person gave by hand. */
export async function readGiven(
  reader: Customer | ReceiptViewer,
  connectionId: string,
  credential: string,
): Promise<Given | null> {
  const { data: credentialId } = z.guid().safeParse(credential)
  return credentialId ? givenAs(reader, connectionId, credentialId) : null
}
