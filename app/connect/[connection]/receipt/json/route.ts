import { findCustomer, findReceiptViewer, refuseOthers } from '@/app/_lib/session'
import { progressOf } from '@/lib/provisioning/view/progress'
import { receiptOf } from '@/lib/provisioning/view/receipt'

/** The receipt for whoever keeps files: the same facts, as JSON. */
export async function GET(_: Request, { params }: RouteContext<'/connect/[connection]/receipt/json'>) {
  const { connection } = await params
  const customer = (await findCustomer(connection)) ?? (await findReceiptViewer(connection))
  if (!customer) await refuseOthers()
  const run = customer && (await progressOf(customer, connection))
  const receipt = run && (await receiptOf(customer, connection, run.runId))
  if (!receipt) return new Response(null, { status: 404 })
  return new Response(`${JSON.stringify(receipt, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="spencer-receipt-${receipt.environment}.json"`,
      'cache-control': 'no-store',
    },
  })
}
