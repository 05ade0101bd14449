import type { ReactNode } from 'react'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { environmentNames } from '@/app/staff/_words/names'
import { ago, endsIn, lasting, shortly } from '@/app/staff/_words/times'
import type { ConnectionRow } from '@/lib/desk/connections'
import { isExpiring } from '@/lib/desk/model'
import { StateWord } from './state-word'

/** One line each, every value with its word, so that it reads the same with and without columns. */
export function ConnectionList({ rows }: { rows: ConnectionRow[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative grid gap-x-4 gap-y-1 py-3 hover:bg-sunken lg:grid-cols-[minmax(0,1.3fr)_7rem_minmax(0,1.2fr)_10.5rem_11rem_9rem] lg:items-baseline lg:py-2"
        >
          <div className="min-w-0">
            <a
              href={`/staff/connections/${row.id}`}
              className="font-medium after:absolute after:inset-0 hover:underline"
            >
              {row.customerName}
            </a>{' '}
            <span className="text-quiet text-xs">{row.domain}</span>
          </div>
          <div>
            <EnvironmentBadge environment={row.environment} name={environmentNames[row.environment]} />
          </div>
          <div>
            <StateWord of={row} worst={row.worst} />
            <Since row={row} />
          </div>
          <End what="secret" at={row.secretEndsAt} note={noteOf(row)} />
          <End what="certificate" at={row.certificateEndsAt} note={row.isByList ? 'by the list' : null} />
          <div className="text-quiet">{proofOf(row)}</div>
        </li>
      ))}
    </ul>
  )
}

function Since({ row }: { row: ConnectionRow }) {
  if (row.worst) return <Quiet>{lasting(row.worst.since)}</Quiet>
  return row.stage === 'invited' ? <Quiet>{ago(row.invitedAt ?? row.createdAt)}</Quiet> : null
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="whitespace-nowrap text-quiet"> · {children}</span>
}

/** Near its end it is counted down, in the colour of *needs you*; else the date is enough. */
function End({ what, at, note }: { what: string; at: Date | null; note: string | null }) {
  if (!at) return <div className="max-lg:hidden" />
  return (
    <div>
      <span className="text-quiet">{what}</span>{' '}
      {isExpiring(at, new Date()) ? (
        <span className="whitespace-nowrap font-medium text-amber-text">{endsIn(at)}</span>
      ) : (
        <time dateTime={at.toISOString()}>{shortly(at)}</time>
      )}
      {note && <span className="text-quiet"> · {note}</span>}
    </div>
  )
}

/** Of an end that nobody has seen: who says it. */
function noteOf(row: ConnectionRow): string | null {
  if (row.isByList) return 'by the list'
  return row.isSecretEndAssumed ? 'assumed' : null
}

/** The secret is proven by the run; the certificate only when Spencer’s sync has used it. */
function proofOf(row: ConnectionRow): string {
  if (row.proof.is === 'no') return `refused, AADSTS${row.proof.number}`
  if (row.provenAt && row.hindrance === 'unseen') return `secret proven ${ago(row.provenAt)}`
  if (row.provenAt) return `${row.isUnproven ? 'partly proven' : 'proven'} ${ago(row.provenAt)}`
  return row.isUnproven ? 'not proven' : ''
}
