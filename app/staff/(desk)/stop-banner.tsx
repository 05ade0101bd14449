import { Notice } from '@/app/_components/notice'
import type { StandingStop } from '@/lib/stop/standing'
import { atTime } from '../_words/times'

/** On every page of the desk, for as long as the portal is stopped for everybody. */
export function StopBanner({ stops }: { stops: StandingStop[] }) {
  const stop = stops.find(({ customer }) => customer === null)
  if (!stop) return null
  return (
    <div className="mb-8">
      <Notice kind="needs-you" title={`The portal is stopped for everybody since ${atTime(stop.stoppedAt)}.`}>
        <p>
          {stop.stoppedBy.name}: {stop.reason}
        </p>
        <p>
          Nothing is added or shown until another Admin{' '}
          <a className="link" href="/staff/settings/stop">
            lifts it
          </a>
          .
        </p>
      </Notice>
    </div>
  )
}
