import type { ReactNode } from 'react'
import { Notice } from '@/app/_components/notice'
import { Part } from '@/app/staff/(desk)/part'
import { askedOf } from '@/lib/desk/asked-of'
import type { Look } from '@/lib/desk/chosen/look'
import type { Chosen, ChosenRow } from '@/lib/desk/chosen/model'
import { ChosenList } from './chosen-list'
import { connections, tooMany } from './in-words'

type Given<Why extends string> = {
  title: string
  chosen: Chosen
  /** Null: more than one press takes. */
  look: Look<Why> | null
  whyNot: Record<Why, string>
  note: (row: ChosenRow) => string
  /** The choice and the press. */
  children: ReactNode
}

/** Between choosing and doing: how many exactly, who they are, who is left out and why, and the one press. */
export function ChosenPage<Why extends string>({ title, chosen, look, whyNot, note, children }: Given<Why>) {
  const taken = look?.taken ?? []
  const leftOut = look?.leftOut ?? []
  return (
    <div className="grid gap-8">
      <div className="grid gap-1">
        <h1 className="text-lg">{title}</h1>
        <p className="text-quiet">
          {look && `${whichOf(chosen)} ${countedInWords(taken.length, leftOut.length)} `}
          <a className="link" href={`/staff/connections?${new URLSearchParams(askedOf(chosen.filter))}`}>
            Back to the list
          </a>
        </p>
      </div>
      {!look && <Notice kind="needs-you" title={tooMany} />}
      {look && <div className="max-w-column">{children}</div>}
      {taken.length > 0 && (
        <Part id="taken" title={connections(taken.length)}>
          <ChosenList rows={taken} note={note} />
        </Part>
      )}
      {leftOut.length > 0 && (
        <Part id="left-out" title={`Left out: ${connections(leftOut.length)}`}>
          {reasonsOf(leftOut).map(([why, rows]) => (
            <div key={why} className="grid gap-2">
              <p className="text-quiet">{whyNot[why]}</p>
              <ChosenList rows={rows} note={note} />
            </div>
          ))}
        </Part>
      )}
    </div>
  )
}

function reasonsOf<Why extends string>(leftOut: Look<Why>['leftOut']): [Why, ChosenRow[]][] {
  const groups = Map.groupBy(leftOut, ({ why }) => why)
  return [...groups].map(([why, all]) => [why, all.map(({ row }) => row)])
}

function whichOf({ ids, filter }: Chosen): string {
  if (ids !== 'all') return 'Those you chose:'
  return askedOf(filter).length > 0 ? 'All that match the list as you filtered it:' : 'All there are:'
}

function countedInWords(taken: number, leftOut: number): string {
  if (taken + leftOut === 0) return 'nobody.'
  return leftOut === 0 ? `${connections(taken)}.` : `${connections(taken + leftOut)}, ${leftOut} of them left out.`
}
