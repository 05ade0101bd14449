import type { en } from '@/lib/i18n/messages/en'
import { untilIsSo } from '../claims/credentials-said'
import { type Claim, nothing, type Rows } from '../claims/row'
import { oldStands } from '../claims/standing'

const oldIsGone: Claim = async (scene, said) => !(await oldStands(scene, said))

export const renewal: Rows<typeof en.renewal> = {
  now: nothing,
  next: nothing,
  secret: nothing,
  certificate: nothing,
  until: untilIsSo,
  longest: nothing,
  begins: nothing,
  none: nothing,
  meanwhile: nothing,
  title: { made: nothing, tidy: oldStands, over: oldIsGone },
  made: oldStands,
  tidy: oldStands,
  over: oldIsGone,
  distrusted: { unused: nothing, in_use: nothing, by_hand: nothing },
  act: oldStands,
  toTidy: oldStands,
}
