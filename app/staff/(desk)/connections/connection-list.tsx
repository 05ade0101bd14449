import type { ReactNode } from 'react'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { reasonInList } from '@/app/staff/_words/attention-in-list'
import { environmentNames } from '@/app/staff/_words/names'
import { ago, endsIn, lasting, shortly } from '@/app/staff/_words/times'
import { type Turn, turnOf } from '@/lib/desk/attention/reason'
import type { ConnectionRow } from '@/lib/desk/connections'
import { isExpiring } from '@/lib/desk/model'
import { StageWord } from './stage-word'

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
            <State row={row} />
          </div>
          <End what="secret" at={row.secretEndsAt} isAssumed={row.isSecretEndAssumed === true} />
          <End what="certificate" at={row.certificateEndsAt} />
          <div className="text-quiet">{proofOf(row)}</div>
        </li>
      ))}
    </ul>
  )
}

const looks: Record<Turn, string> = {
  broken: 'font-medium text-red-text',
  spencer: 'font-medium text-amber-text',
  customer: 'text-amber-text',
  resting: 'text-quiet',
}

/** What is wrong is louder than the stage. */
function State({ row }: { row: ConnectionRow }) {
  if (!row.worst) return <Calm row={row} />
  return (
    <>
      <span className={looks[turnOf(row.worst)]}>{reasonInList(row.worst)}</span>{' '}
      <Quiet>{lasting(row.worst.since)}</Quiet>
    </>
  )
}

function Calm({ row }: { row: ConnectionRow }) {
  return (
    <>
      <StageWord of={row} />
      {row.stage === 'invited' && <Quiet>{ago(row.createdAt)}</Quiet>}
    </>
  )
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="whitespace-nowrap text-quiet"> · {children}</span>
}

/** Near its end it is counted down, in the colour of *needs you*; else the date is enough. */
function End({ what, at, isAssumed = false }: { what: string; at: Date | null; isAssumed?: boolean }) {
  if (!at) return <div className="max-lg:hidden" />
  return (
    <div>
      <span className="text-quiet">{what}</span>{' '}
      {isExpiring(at, new Date()) ? (
        <span className="whitespace-nowrap font-medium text-amber-text">{endsIn(at)}</span>
      ) : (
        <time dateTime={at.toISOString()}>{shortly(at)}</time>
      )}
      {isAssumed && <span className="text-quiet"> · assumed</span>}
    </div>
  )
}

/** The secret is proven by the run; the certificate only when Spencer’s sync has used it. */
function proofOf(row: ConnectionRow): string {
  if (row.proof.is === 'no') return `refused, AADSTS${row.proof.number}`
  if (row.provenAt && row.hindrance === 'unseen') return `secret proven ${ago(row.provenAt)}`
  if (row.provenAt) return `${row.isUnproven ? 'partly proven' : 'proven'} ${ago(row.provenAt)}`
  return row.isUnproven ? 'not proven' : ''
}
