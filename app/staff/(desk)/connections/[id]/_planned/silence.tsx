import { shortly } from '@/app/staff/_words/times'
import type { PlannedView } from '@/lib/reminders/planned/planned-of'

type Props = { of: NonNullable<PlannedView['day']>['silence'] }

/** Until when nobody is asked, and which end does not wait for it. */
export function Silence({ of: { until, end, isEndFirst } }: Props) {
  if (!end) return <>Until it is over, reminders and Today say nothing but what is broken, or for us to do.</>
  const now = new Date()
  const ends = `The first credential ${end > now ? 'ends' : 'ended'} on ${shortly(end)}`
  return (
    <strong className="font-medium">
      {ends}, {isEndFirst ? 'before that is over' : 'soon after'}: reminders and Today say so{' '}
      {until > now ? `from ${shortly(until)} on` : 'already'}.
    </strong>
  )
}
