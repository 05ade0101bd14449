import type { ReactNode } from 'react'
import { environmentNames } from '@/app/staff/_words/names'
import { markInWords } from '@/app/staff/_words/planned'
import { ago, lasting } from '@/app/staff/_words/times'
import type { ConnectionRow } from '@/lib/desk/connections'
import { End } from './end'
import { StateWord } from './state-word'

/**
 * One line each under heads; where there is no room for columns, every value stands with its word.
 *
 * @param mayChoose what is chosen goes with the form around it
 */
export function ConnectionList({ rows, mayChoose }: { rows: ConnectionRow[]; mayChoose: boolean }) {
  return (
    <table className="w-full table-fixed border-line border-b max-lg:block">
      <thead className="text-left text-quiet text-xs max-lg:sr-only">
        <tr>
          {mayChoose && (
            <Head className="w-8">
              <span className="sr-only">Chosen for what stands below the list</span>
            </Head>
          )}
          <Head className={mayChoose ? 'lg:pl-1' : ''}>Customer</Head>
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
          <Row key={row.id} row={row} mayChoose={mayChoose} />
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

function Row({ row, mayChoose }: { row: ConnectionRow; mayChoose: boolean }) {
  return (
    <tr
      className={`relative border-line border-t align-middle hover:bg-sunken max-lg:grid max-lg:gap-1 max-lg:py-3 lg:h-9 ${mayChoose ? chosenLook : ''}`}
    >
      {mayChoose && <Choose row={row} />}
      <th
        scope="row"
        className={`truncate pr-4 text-left font-normal ${mayChoose ? 'pl-1 max-lg:-ml-1' : ''}`}
        title={`${row.customerName} ${row.domain}`}
      >
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
        {row.mark ? <Quiet>{markInWords(row.mark)}</Quiet> : <Since row={row} />}
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

/** Above the link that covers the row; its own target is the row's height, and wide enough for a thumb. */
function Choose({ row: { id, customerName, environment } }: { row: ConnectionRow }) {
  return (
    <td className="max-lg:absolute max-lg:inset-y-0 max-lg:left-0">
      <label className="absolute inset-y-0 left-0 z-10 flex w-9 cursor-pointer items-center max-lg:w-11 max-lg:justify-center">
        <input
          type="checkbox"
          name="id"
          value={id}
          aria-label={`Choose ${customerName}, ${environmentNames[environment]}`}
          className="size-4 accent-accent checked:[counter-increment:chosen] group-has-[[name=all]:checked]/list:invisible max-lg:size-5"
        />
      </label>
    </td>
  )
}

const chosenLook = 'max-lg:pl-11 has-[:checked]:bg-accent-soft group-has-[[name=all]:checked]/list:bg-accent-soft'

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
export function proofOf(row: ConnectionRow): string {
  if (row.proof.is === 'no') return `refused, AADSTS${row.proof.number}`
  if (row.provenAt && row.hindrance === 'unseen') return `secret proven ${ago(row.provenAt)}`
  if (row.provenAt) return `${row.isUnproven ? 'partly proven' : 'proven'} ${ago(row.provenAt)}`
  return row.isUnproven ? 'not proven' : ''
}
