import type { en } from '@/lib/i18n/messages/en'

import { nothing, type Rows } from '../claims/row'

export const who: Rows<typeof en.who> = {
  title: nothing,
  titleFields: nothing,
  body: nothing,
  grantBody: nothing,
  fieldsBody: nothing,
  mail: { ask: nothing, hint: nothing, act: nothing, sent: nothing },
  pim: { hint: nothing, act: nothing },
  fields: { ask: nothing, hint: nothing, act: nothing },
  answer: {
    held: nothing,
    elsewhere: nothing,
    unreachable: nothing,
    away: nothing,
    over: nothing,
    person: nothing,
    customer: nothing,
    address: nothing,
  },
}
