import type { plan as nl } from '../nl/plan'
import type { Same } from '../same'

export const plan: Same<typeof nl> = {
  ask: 'Not today? Plan it',
  change: 'Plan another day',
  hint: 'Your link works until a week after that day. Until then we remind nobody, except in the three days before something ends.',
  day: 'Day',
  ticket: 'Your ticket number, if you have one',
  act: 'Plan this day',
  refusedTitle: 'Nothing was planned',
  title: 'Planned for {day}',
  by: '{name}, on {date}.',
  until: 'The link works until {date}, that day included. Until the planned day is over we remind nobody.',
  endFirst:
    'What Spencer uses now ends on {date}, which is not after that day. So we remind you all the same, from three days before it. Better choose a day before.',
  off: 'Take the day off',
  notOff: 'The day was not taken off',
  choose: 'Choose a day.',
  past: 'That day is over. Choose today or a day after it.',
  tooFar: 'That is more than half a year ahead. Choose {date} at the latest.',
  ended: 'This connection has ended: there is nothing left to plan.',
  freeze: 'Spencer knows that you change nothing from {from} until {until} ({reason}). Until then we remind nobody.',
}
