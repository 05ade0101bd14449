import { Notice } from '@/app/_components/notice'
import { atTime } from '@/app/staff/_words/times'
import type { ConnectionPage } from '@/lib/desk/connection-page'

/** A stop for this customer alone; one for everybody stands above every page. An Admin finds the switch here. */
export function StopOfCustomer({
  page: { stop, customerId, customerName },
  isAdmin,
}: {
  page: Pick<ConnectionPage, 'stop' | 'customerId' | 'customerName'>
  isAdmin: boolean
}) {
  const href = `/staff/settings/stop?customer=${customerId}`
  if (stop?.isForAll) return null
  if (stop)
    return (
      <Notice kind="needs-you" title={`${customerName} is stopped since ${atTime(stop.since)}.`}>
        <p>{stop.reason}</p>
        <p>
          Nothing is added or shown for them until another Admin{' '}
          <a className="link" href={href}>
            lifts it
          </a>
          .
        </p>
      </Notice>
    )
  if (!isAdmin) return null
  return (
    <p>
      <a className="link" href={href}>
        Stop everything for {customerName}
      </a>
    </p>
  )
}
