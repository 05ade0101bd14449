import { ActionForm } from '@/app/_components/action-form'
import { Button, type ButtonKind } from '@/app/_components/button'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { approve } from '@/app/connect/[connection]/review/actions'
import { reviewOf } from '@/lib/provisioning/view/review'

/** New consent for the run that waits; what was approved stays what was approved. */
export async function GoOn({
  arrival: { customer, connection, t },
  label,
  kind,
}: {
  arrival: Arrival
  label: string
  kind?: ButtonKind
}) {
  const { approvedHash, appName, grantBy } = await reviewOf(customer)
  return (
    <ActionForm action={approve} refusedTitle={t('page.refused')} className="grid justify-items-start gap-3">
      <input type="hidden" name="connection" value={connection.id} />
      <input type="hidden" name="approvedHash" value={approvedHash} />
      <input type="hidden" name="appName" value={appName} />
      <input type="hidden" name="consent" value={grantBy} />
      <Button kind={kind}>{label}</Button>
    </ActionForm>
  )
}
