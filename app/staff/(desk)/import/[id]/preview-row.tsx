import { environmentNames } from '@/app/staff/_words/names'
import { shortly } from '@/app/staff/_words/times'
import type { Preview } from '@/lib/imports/preview'
import { columnNames } from '@/lib/imports/read/columns'
import type { Mistake } from '@/lib/imports/read/row'

type Row = Preview['rows'][number]

const looks = {
  new: 'text-accent-text',
  changed: 'text-ink',
  same: 'text-quiet',
  here: 'text-quiet',
  wrong: 'font-medium text-red-text',
} as const

/** A row of the list: what would become of it, then what it says, or what is wrong with it and in which column. */
export function PreviewRow({ row }: { row: Row }) {
  const { line, treatment, listed, tenant, cells } = row
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 md:grid-cols-[4rem_9rem_minmax(0,1.2fr)_minmax(0,2fr)]">
      <span className="tabular text-quiet">line {line}</span>
      <span className={looks[treatment.is]}>{wordOf(treatment)}</span>
      <span className="min-w-0 break-words">
        {'connectionId' in treatment ? (
          <a className="link" href={`/staff/connections/${treatment.connectionId}`}>
            {listed?.customer}
          </a>
        ) : (
          (listed?.customer ?? cells.find((cell) => cell !== '') ?? '')
        )}{' '}
        <span className="text-quiet">{tenant?.domain}</span>
      </span>
      {treatment.is === 'wrong' ? <Mistakes of={treatment.mistakes} /> : listed && <Says listed={listed} />}
    </li>
  )
}

function wordOf(treatment: Row['treatment']): string {
  switch (treatment.is) {
    case 'new':
      return 'new'
    case 'changed':
      return `new: ${treatment.what.join(', ')}`
    case 'same':
      return 'the same'
    case 'here':
      return 'here already'
    case 'wrong':
      return 'cannot be taken'
  }
}

function Mistakes({ of }: { of: readonly Mistake[] }) {
  return (
    <ul>
      {of.map(({ column, message }) => (
        <li key={column + message}>
          {column !== 'row' && <span className="font-medium">{columnNames[column]}: </span>}
          {message}
        </li>
      ))}
    </ul>
  )
}

function Says({ listed }: { listed: NonNullable<Row['listed']> }) {
  const { environment, userSync, secretEnds, certificateEnds, contacts, language, accountOwner } = listed
  const said = [
    environmentNames[environment],
    userSync && 'with user sync',
    secretEnds && `secret ends ${shortly(new Date(secretEnds))}`,
    certificateEnds && `certificate ends ${shortly(new Date(certificateEnds))}`,
    contacts.map(({ email }) => email).join(', '),
    language,
    accountOwner,
  ]
  return <span className="min-w-0 break-words text-quiet">{said.filter(Boolean).join(' · ')}</span>
}
