import { Disclosure } from '@/app/_components/disclosure'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { writeRange } from '@/lib/desk/expiry/asked'
import { type ExpiryTimeline, expiryTimeline } from '@/lib/desk/expiry/expiry-timeline'
import type { ConnectionFilter } from '@/lib/desk/model'
import type { Staff } from '@/lib/identity/actor'
import { Bars } from './bars'
import { ExpiryTable } from './table'
import { kindNames, summaryOf } from './words'

type Props = { staff: Staff; filter: ConnectionFilter; addressOf: (filter: ConnectionFilter) => string }

/** When what is listed ends, where the list is about that: each bar and each number leads to those who are counted in it. */
export async function Expiry({ staff, filter, addressOf }: Props) {
  const timeline = await expiryTimeline(staff, filter)
  if (!timeline) return null
  const hrefOf = ({ from, to }: ExpiryTimeline['bars'][number], credential: CredentialKind) =>
    addressOf({ ...filter, credential, expires: writeRange({ from, to }), after: undefined })
  return (
    <figure className="grid gap-2">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span>{summaryOf(timeline)}</span>
        <span className="flex gap-4 text-quiet text-xs">
          {timeline.bars[0]?.counts.map(({ kind }) => (
            <span key={kind} className="inline-flex items-center gap-1.5">
              <span className={`size-2.5 ${kind === 'secret' ? 'bg-ink' : 'bg-control'}`} aria-hidden="true" />
              {kindNames[kind][1]}
            </span>
          ))}
          {filter.expires && (
            <a
              className="link"
              href={addressOf({ ...filter, credential: undefined, expires: undefined, sort: 'ends' })}
            >
              Two years
            </a>
          )}
        </span>
      </figcaption>
      <Bars timeline={timeline} hrefOf={hrefOf} />
      <Disclosure summary="As a table">
        <ExpiryTable timeline={timeline} hrefOf={hrefOf} />
      </Disclosure>
    </figure>
  )
}
