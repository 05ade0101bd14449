import { Disclosure } from '@/app/_components/disclosure'
import { Act } from '@/app/staff/_attention/act'
import { reasonOfAttention } from '@/app/staff/_words/attention'
import { environmentNames } from '@/app/staff/_words/names'
import { markInWords } from '@/app/staff/_words/planned'
import { shortly } from '@/app/staff/_words/times'
import type { Turn } from '@/lib/desk/attention/reason'
import type { TodayPart as Part, TodayRow } from '@/lib/desk/today'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'

type Props = { part: Part; staff: Staff; isMine: boolean }

const titles: Record<Turn, [one: string, many: string]> = {
  broken: ['is broken now', 'are broken now'],
  spencer: ['waits for Spencer', 'wait for Spencer'],
  customer: ['waits for the customer', 'wait for the customer'],
  resting: ['rests: the customer was asked', 'rest: the customer was asked'],
}

/** What rests is folded: the customer was asked, and nobody has to do anything for three weeks. */
export function TodayPart({ part, staff, isMine }: Props) {
  if (part.count === 0) return null
  const [one, many] = titles[part.turn]
  const title = `${part.count.toLocaleString('en-GB')}${part.isMore ? '+' : ''} ${part.count === 1 ? one : many}`
  if (part.turn === 'resting')
    return (
      <Disclosure summary={title}>
        <Rows part={part} staff={staff} isMine={isMine} />
      </Disclosure>
    )
  return (
    <section aria-labelledby={part.turn} className="grid gap-2">
      <h2 id={part.turn} className={`text-base ${part.turn === 'broken' ? 'text-red-text' : ''}`}>
        {title}
      </h2>
      <Rows part={part} staff={staff} isMine={isMine} />
    </section>
  )
}

function Rows({ part, staff, isMine }: Props) {
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {part.rows.map((row) => (
          <Row key={row.id} row={row} staff={staff} />
        ))}
      </ul>
      {part.count > part.rows.length && (
        <p>
          <a className="link" href={`/staff/connections?turn=${part.turn}${isMine ? `&owner=${staff.personId}` : ''}`}>
            All that match, in the list of connections
          </a>
        </p>
      )}
    </>
  )
}

function Row({ row, staff }: { row: TodayRow; staff: Staff }) {
  const { says, who, asked } = reasonOfAttention(row.worst)
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 lg:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_8rem_12rem] lg:items-center">
      <div className="min-w-0">
        <a href={`/staff/connections/${row.id}`} className="link font-medium">
          {row.customerName}
        </a>
        {row.environment !== 'production' && (
          <span className="text-quiet"> · {environmentNames[row.environment].toLowerCase()}</span>
        )}
        <div className="truncate text-quiet text-xs" title={row.domain}>
          {row.domain}
        </div>
      </div>
      <div className="min-w-0">
        {says}{' '}
        <span className="text-quiet">
          {asked ?? who} Since {shortly(row.worst.since)}.{row.others > 0 && ` And ${row.others} more.`}
          {row.mark && <span className="block text-ink">{capital(markInWords(row.mark))}.</span>}
        </span>
      </div>
      <div className="text-quiet">
        <span className="lg:sr-only">Account owner: </span>
        {row.ownerId === staff.personId ? 'you' : row.ownerName}
      </div>
      <Act connectionId={row.id} reason={row.worst} mayChange={mayChange(staff)} kind="secondary" />
    </li>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
