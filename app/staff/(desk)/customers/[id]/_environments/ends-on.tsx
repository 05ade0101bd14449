import { endsIn, shortly } from '@/app/staff/_words/times'
import { isExpiring } from '@/lib/desk/model'

/** The day, and near it how long that is. */
export function EndsOn({ at, note }: { at: Date | null; note: string | null }) {
  if (!at) return <span className="text-quiet">none in use</span>
  return (
    <>
      <time className="tabular" dateTime={at.toISOString()}>
        {shortly(at)}
      </time>
      {isExpiring(at, new Date()) && <span className="font-medium text-amber-text"> · {endsIn(at)}</span>}
      {note && <span className="text-quiet"> · {note}</span>}
    </>
  )
}
