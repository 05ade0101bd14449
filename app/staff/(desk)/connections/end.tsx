import { endsIn, shortly } from '@/app/staff/_words/times'
import { isExpiring } from '@/lib/desk/model'

/** Near its end it is counted down, in the colour of *needs you*; else the date is enough. Its word stands there without heads. */
export function End({ what, at, note }: { what: string; at: Date | null; note: string | null }) {
  if (!at) return null
  return (
    <>
      <span className="text-quiet lg:hidden">{`${what} `}</span>
      {isExpiring(at, new Date()) ? (
        <span className="font-medium text-amber-text">{endsIn(at)}</span>
      ) : (
        <time dateTime={at.toISOString()}>{shortly(at)}</time>
      )}
      {note && <span className="text-quiet">{` · ${note}`}</span>}
    </>
  )
}
