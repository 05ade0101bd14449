import type { ReactNode } from 'react'
import { environmentNames } from '@/app/staff/_words/names'
import { markInList, markInWords } from '@/app/staff/_words/planned'
import { ago, lasting } from '@/app/staff/_words/times'
import type { ConnectionRow } from '@/lib/desk/connections'
import { End } from './end'
import { StateWord } from './state-word'

/** One line each under heads; where there is no room for columns, every value stands with its word. */
export function ConnectionList({ rows }: { rows: ConnectionRow[] }) {
  return (
    <table className="w-full table-fixed border-line border-b max-lg:block">
      <thead className="text-left text-quiet text-xs max-lg:sr-only">
        <tr>
          <Head>Customer</Head>
          <Head className="w-20">
            <span className="sr-only">Environment</span>
          </Head>
          <Head className="w-[23%]">State</Head>
          <Head className="w-44">Secret</Head>
          <Head className="w-44">Certificate</Head>
          <Head className="w-44">Proven</Head>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Head({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={`py-1.5 pr-4 font-normal ${className}`}>
      {children}
    </th>
  )
}

function Row({ row }: { row: ConnectionRow }) {
  return (
    <tr className="relative border-line border-t align-middle hover:bg-sunken max-lg:grid max-lg:gap-1 max-lg:py-3 lg:h-9">
      <th scope="row" className="truncate pr-4 text-left font-normal" title={`${row.customerName} ${row.domain}`}>
        <a href={`/staff/connections/${row.id}`} className="font-medium after:absolute after:inset-0 hover:underline">
          {row.customerName}
        </a>{' '}
        <span className="text-quiet text-xs">{row.domain}</span>
      </th>
      <td className="truncate pr-4 text-quiet">
        <span className={row.environment === 'production' ? 'sr-only' : ''}>{environmentNames[row.environment]}</span>
      </td>
      <td className="truncate pr-4" title={row.mark && markInWords(row.mark)}>
        <StateWord of={row} worst={row.worst} />
        {row.mark ? <Quiet>{markInList(row.mark)}</Quiet> : <Since row={row} />}
      </td>
      <td className="truncate pr-4 tabular">
        <End what="secret" at={row.secretEndsAt} note={noteOf(row)} />
      </td>
      <td className="truncate pr-4 tabular">
        <End what="certificate" at={row.certificateEndsAt} note={row.isByList ? 'by list' : null} />
      </td>
      <td className="truncate text-quiet">{proofOf(row)}</td>
    </tr>
  )
}

function Since({ row }: { row: ConnectionRow }) {
  if (row.worst) return <Quiet>{lasting(row.worst.since)}</Quiet>
  return row.stage === 'invited' ? <Quiet>{ago(row.invitedAt ?? row.createdAt)}</Quiet> : null
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="whitespace-nowrap text-quiet"> · {children}</span>
}

/** Of an end that nobody has seen: who says it. */
function noteOf(row: ConnectionRow): string | null {
  if (row.isByList) return 'by list'
  return row.isSecretEndAssumed ? 'assumed' : null
}

/** The secret is proven by the run; the certificate only when Spencer’s sync has used it. */
function proofOf(row: ConnectionRow): string {
  if (row.proof.is === 'no') return `refused, AADSTS${row.proof.number}`
  if (row.provenAt && row.hindrance === 'unseen') return `secret proven ${ago(row.provenAt)}`
  if (row.provenAt) return `${row.isUnproven ? 'partly proven' : 'proven'} ${ago(row.provenAt)}`
  return row.isUnproven ? 'not proven' : ''
}
