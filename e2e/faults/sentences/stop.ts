import type { en } from '@/lib/i18n/messages/en'

import { nothing, type Rows } from '../claims/row'

export const stop: Rows<typeof en.stop> = {
  title: nothing,
  press: nothing,
  join: nothing,
  review: nothing,
  runTitle: nothing,
  run: nothing,
  done: nothing,
  secret: nothing,
}
