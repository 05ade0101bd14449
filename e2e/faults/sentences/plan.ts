import type { en } from '@/lib/i18n/messages/en'

import { nothing, type Rows } from '../claims/row'

export const plan: Rows<typeof en.plan> = {
  ask: nothing,
  change: nothing,
  hint: nothing,
  day: nothing,
  ticket: nothing,
  act: nothing,
  refusedTitle: nothing,
  title: nothing,
  by: nothing,
  link: nothing,
  quiet: nothing,
  endFirst: nothing,
  endSoon: nothing,
  endPast: nothing,
  off: nothing,
  notOff: nothing,
  choose: nothing,
  past: nothing,
  tooFar: nothing,
  ended: nothing,
  freeze: nothing,
}
