import { shortly } from '@/app/staff/_words/times'

type Props = { of: { silentUntil: Date; endBefore: Date | null } }

/** Until when nobody is asked, and which end does not wait for it. */
export function Silence({ of: { silentUntil, endBefore } }: Props) {
  if (!endBefore) return <>Until it is over, reminders and Today say nothing but what is broken.</>
  const end = `The first credential ends on ${shortly(endBefore)}, which is not after that.`
  const says = silentUntil > new Date() ? `from ${shortly(silentUntil)} on` : 'already'
  return (
    <strong className="font-medium">
      {end} Reminders and Today say so {says}.
    </strong>
  )
}
