import { environmentNames } from '@/app/staff/_words/names'
import type { ChosenRow } from '@/lib/desk/chosen/model'

/** As many as are read before a press. */
const mostShown = 50

type Given = { rows: readonly ChosenRow[]; note: (row: ChosenRow) => string }

/** By name, each with what is so now; beyond fifty, how many more. */
export function ChosenList({ rows, note }: Given) {
  const more = rows.length - mostShown
  return (
    <>
      <ul className="gap-x-10 md:columns-2">
        {rows.slice(0, mostShown).map((row) => (
          <li
            key={row.id}
            className="flex min-h-9 break-inside-avoid flex-wrap items-center gap-x-2 border-line border-t"
          >
            <a className="link max-w-full truncate" href={`/staff/connections/${row.id}`} title={row.domain}>
              {row.customerName}
            </a>
            <span className="text-quiet">
              {row.environment !== 'production' && `${environmentNames[row.environment]} · `}
              {note(row)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-quiet">and {more.toLocaleString('en-GB')} more</p>}
    </>
  )
}
