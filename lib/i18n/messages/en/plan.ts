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
  link: 'The link works until {date}, that day included.',
  quiet: 'Until the planned day is over we remind nobody.',
  endFirst:
    'What Spencer uses now ends on {date}, before that day is over. From three days before it we remind you all the same. Better choose an earlier day.',
  endSoon:
    'What Spencer uses now ends on {date}, soon after that day. From three days before it we remind you all the same.',
  endPast: 'What Spencer uses now ended on {date}. So we go on reminding you. Better do it today.',
  off: 'Take the day off',
  notOff: 'The day was not taken off',
  choose: 'Choose a day.',
  past: 'That day is over. Choose today or a day after it.',
  tooFar: 'That is more than half a year ahead. Choose {date} at the latest.',
  ended: 'This connection has ended: there is nothing left to plan.',
  freeze:
    'Spencer knows that you change nothing from {from} until {until} ({reason}). Until then we remind nobody, except in the three days before something ends.',
}
