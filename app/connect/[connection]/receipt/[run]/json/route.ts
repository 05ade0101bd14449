import { findCustomer, findReceiptViewer, refuseOthers } from '@/app/_lib/session'
import { readReceipt } from '@/app/connect/[connection]/receipt/read-receipt'

/** The receipt for whoever keeps files: the same facts, as JSON. */
export async function GET(_: Request, { params }: RouteContext<'/connect/[connection]/receipt/[run]/json'>) {
  const { connection, run } = await params
  const customer = (await findCustomer(connection)) ?? (await findReceiptViewer(connection))
  if (!customer) await refuseOthers()
  const receipt = customer && (await readReceipt(customer, connection, run))
  if (!receipt) return new Response(null, { status: 404 })
  const { environment, intent, startedAt } = receipt
  const name = `spencer-receipt-${environment}-${intent}-${startedAt.toISOString().slice(0, 10)}.json`
  return new Response(`${JSON.stringify(receipt, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
