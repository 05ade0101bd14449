import { atTime } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import { type Moment, moments } from '@/lib/connections/model'
import type { ConnectionPage } from '@/lib/desk/connection-page'

const names: Record<Moment, string> = {
  invitedAt: 'Invited',
  openedAt: 'Opened',
  signedInAt: 'Signed in',
  registeredAt: 'Registered',
  grantedAt: 'Granted',
  handedOverAt: 'Handed over',
  configuredAt: 'Stored in the back office',
  provenAt: 'Proven',
  endedAt: 'Ended',
}

/** How far it came, and when. */
export function Moments({ page }: { page: ConnectionPage }) {
  return (
    <Part id="moments" title="How far it came">
      <dl className="grid grid-cols-[minmax(0,11rem)_1fr] gap-x-4 gap-y-1">
        {moments
          .filter((moment) => moment !== 'endedAt' || page.endedAt)
          .map((moment) => (
            <div key={moment} className="contents">
              <dt className={page[moment] ? undefined : 'text-quiet'}>{names[moment]}</dt>
              <dd className="tabular text-quiet">{page[moment] ? atTime(page[moment]) : 'not yet'}</dd>
            </div>
          ))}
      </dl>
    </Part>
  )
}
