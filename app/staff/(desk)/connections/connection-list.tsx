// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget what an element is that is laid out otherwise.
import { environmentNames } from '@/app/staff/_words/names'
import { markInList, markInWords } from '@/app/staff/_words/planned'
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
    <table role="table" className={mayChoose ? 'connections choosable' : 'connections'}>
      <thead role="rowgroup">
        <tr role="row">
          {mayChoose && (
            <th role="columnheader" scope="col" className="w-8">
              <span className="sr-only">Chosen for what stands below the list</span>
            </th>
          )}
          <th role="columnheader" scope="col" className={mayChoose ? 'lg:pl-1' : undefined}>
            Customer
          </th>
          <th role="columnheader" scope="col" className="w-20">
            <span className="sr-only">Environment</span>
          </th>
          <th role="columnheader" scope="col" className="w-[23%]">
            State
          </th>
          <th role="columnheader" scope="col" className="w-40">
            Secret
          </th>
          <th role="columnheader" scope="col" className="w-40">
            Certificate
          </th>
          <th role="columnheader" scope="col" className="w-44">
            Proven
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} row={row} mayChoose={mayChoose} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, mayChoose }: { row: ConnectionRow; mayChoose: boolean }) {
  return (
    <tr role="row">
      {mayChoose && <Choose row={row} />}
      <th role="rowheader" scope="row" title={`${row.customerName} ${row.domain}`}>
        <a href={`/staff/connections/${row.id}`}>{row.customerName}</a> <small>{row.domain}</small>
      </th>
      <td role="cell" className="text-quiet">
        {row.environment === 'production' ? (
          <span className="sr-only">{environmentNames.production}</span>
        ) : (
          environmentNames[row.environment]
        )}
      </td>
      <td role="cell" title={row.mark && markInWords(row.mark)}>
        <StateWord of={row} worst={row.worst} />
        {row.mark ? <Quiet>{markInList(row.mark)}</Quiet> : <Since row={row} />}
      </td>
      <td role="cell">
        <End what="secret" at={row.secretEndsAt} note={noteOf(row)} />
      </td>
      <td role="cell">
        <End what="certificate" at={row.certificateEndsAt} note={row.isByList ? 'by list' : null} />
      </td>
      <td role="cell" className="text-quiet">
        {proofOf(row)}
      </td>
    </tr>
  )
}

function Choose({ row: { id, customerName, environment } }: { row: ConnectionRow }) {
  return (
    <td role="cell">
      <label>
        <input
          type="checkbox"
          name="id"
          value={id}
          aria-label={`Choose ${customerName}, ${environmentNames[environment]}`}
        />
      </label>
    </td>
  )
}

function Since({ row }: { row: ConnectionRow }) {
  if (row.worst) return <Quiet>{lasting(row.worst.since)}</Quiet>
  return row.stage === 'invited' ? <Quiet>{ago(row.invitedAt ?? row.createdAt)}</Quiet> : null
}

function Quiet({ children }: { children: string }) {
  return <span className="text-quiet">{` · ${children}`}</span>
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
