import { askedOf } from '@/lib/desk/asked-of'
import type { ConnectionFilter } from '@/lib/desk/model'

const files = { spreadsheet: 'for a spreadsheet', csv: 'for programs (CSV)', json: 'as JSON' } as const

/** All that match, not the page alone. */
export function ExportLinks({ filter }: { filter: ConnectionFilter }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-quiet">
      All that match, in a file:
      {Object.entries(files).map(([as, name]) => (
        <a
          key={as}
          className="link inline-flex min-h-11 items-center"
          href={`/staff/connections/export?${new URLSearchParams([...askedOf(filter), ['as', as]])}`}
          download
        >
          {name}
        </a>
      ))}
    </p>
  )
}
