import { atTime } from '../_words/times'

type Entry = {
  seq: bigint
  at: Date
  action: string
  personName: string | null
  text: string
  connectionId?: string | null
  data?: Record<string, string | number | boolean | null>
}

/** Newest first: when, what, who, and where asked for the facts that were written down with it. */
export function AuditList({ entries }: { entries: Entry[] }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {entries.map((entry) => (
        <li key={String(entry.seq)} className="grid gap-x-4 py-2 sm:grid-cols-[13rem_1fr]">
          <time dateTime={entry.at.toISOString()} className="text-quiet">
            {atTime(entry.at)}
          </time>
          <div className="min-w-0">
            <p>
              {entry.text}
              {entry.personName && <span className="text-quiet"> · {entry.personName}</span>}
              {entry.connectionId && (
                <>
                  {' · '}
                  <a className="link" href={`/staff/connections/${entry.connectionId}`}>
                    connection
                  </a>
                </>
              )}
            </p>
            {entry.data && (
              <p className="text-quiet text-xs [overflow-wrap:anywhere]">
                {[`${entry.seq}`, entry.action, ...factsOf(entry.data)].join(' · ')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function factsOf(data: NonNullable<Entry['data']>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
}
