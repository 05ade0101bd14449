import { Notice } from '@/app/_components/notice'
import { atTime } from '@/app/staff/_words/times'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { LeftInTenant } from './left-in-tenant'

/** Who of Spencer ended it and why, and what of it stands in the customer’s tenant. */
export function EndedByStaff({ page: { endedByStaff, endedAt, listed } }: { page: ConnectionPage }) {
  if (!endedByStaff || !endedAt) return null
  const { how, reason, byName, left } = endedByStaff
  const by = byName || 'somebody who was erased'
  if (how === 'cancelled') {
    return (
      <Notice title={`Cancelled by ${by}, ${atTime(endedAt)}.`}>
        <p>{reason}</p>
        <p className="text-quiet">
          The portal made nothing in the tenant.
          {listed && ' What the list says was made there by hand is as it was.'} It can be connected anew.
        </p>
      </Notice>
    )
  }
  return (
    <Notice title={`Ended by ${by}, ${atTime(endedAt)}, without the customer.`}>
      <p>{reason}</p>
      {left && (
        <>
          <p>Left in the tenant:</p>
          <LeftInTenant left={left} />
        </>
      )}
    </Notice>
  )
}
