import { findAdmin } from '@/app/_lib/session'
import { ForAdmins } from '@/app/staff/(desk)/for-admins'
import { Part } from '@/app/staff/(desk)/part'
import { standingStops } from '@/lib/stop/standing'
import { whatWouldWait } from '@/lib/switch/waiting'
import { Standing } from './standing'
import { StopForm } from './stop-form'

export const metadata = { title: 'Stop the portal' }

/** For the hour in which nothing more may be added or shown, for everybody or for one customer. */
export default async function StopPage({ searchParams }: PageProps<'/staff/settings/stop'>) {
  const admin = await findAdmin()
  if (!admin) return <ForAdmins />
  const { customer } = await searchParams
  const customerId = typeof customer === 'string' ? customer : null
  const [stops, asked] = await Promise.all([standingStops(admin), whatWouldWait(admin, customerId)])
  const isStanding = stops.some((stop) => (stop.customer?.id ?? null) === customerId)
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-2">
        <h1 className="text-lg">Stop the portal</h1>
        <p className="text-quiet">
          A stop holds what adds or reveals: presses, runs, invitations, links, certificates, contacts, secrets. Reading
          goes on, and so does what takes away. Runs wait and go on by themselves; links keep the time they had left.
          Secrets that were not sent are lost after 72 hours, as ever. Customers read since when.
        </p>
      </div>
      {stops.length > 0 && (
        <Part id="standing" title="What stands">
          <ul className="grid gap-6">
            {stops.map((stop) => (
              <Standing key={stop.id} stop={stop} admin={admin} />
            ))}
          </ul>
        </Part>
      )}
      {asked && !isStanding && <StopForm customerId={customerId} {...asked} />}
    </div>
  )
}
