import type { AuditRow } from '@/lib/audit/list'
import { actionInWords } from '../_words/actions'
import { atTime } from '../_words/times'

/** Newest first: when, who, what, and the facts that were written down with it. */
export function AuditList({ rows, isAcrossConnections }: { rows: AuditRow[]; isAcrossConnections?: boolean }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {rows.map((row) => (
        <li key={String(row.seq)} className="grid gap-x-4 py-2 sm:grid-cols-[14rem_1fr]">
          <time dateTime={row.at.toISOString()} className="text-quiet">
            {atTime(row.at)}
          </time>
          <div className="min-w-0">
            <p>
              <span className="font-medium">{actionInWords(row.action)}</span>
              {row.personId && <span className="text-quiet"> · {row.personName || 'somebody who was erased'}</span>}
              {isAcrossConnections && row.connectionId && (
                <>
                  {' · '}
                  <a className="link" href={`/staff/connections/${row.connectionId}`}>
                    connection
                  </a>
                </>
              )}
            </p>
            <Details data={row.data} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Details({ data }: { data: AuditRow['data'] }) {
  const facts = Object.entries(data ?? {}).filter(([, value]) => value !== null)
  if (facts.length === 0) return null
  return (
    <p className="text-quiet text-xs [overflow-wrap:anywhere]">
      {facts.map(([name, value]) => `${name} ${value}`).join(' · ')}
    </p>
  )
}
