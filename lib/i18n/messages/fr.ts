import { changes } from './fr/changes'
import { done } from './fr/done'
import { forecast } from './fr/forecast'
import { given } from './fr/given'
import { hand } from './fr/hand'
import { join } from './fr/join'
import { mapping } from './fr/mapping'
import { page } from './fr/page'
import { person } from './fr/person'
import { plan } from './fr/plan'
import { proof } from './fr/proof'
import { receipt } from './fr/receipt'
import { refusals } from './fr/refusals'
import { refused } from './fr/refused'
import { renewal } from './fr/renewal'
import { review } from './fr/review'
import { run } from './fr/run'
import { stop } from './fr/stop'
import { switches } from './fr/switches'
import { who } from './fr/who'

export const fr = {
  forecast,
  changes,
  done,
  given,
  hand,
  join,
  mapping,
  page,
  person,
  plan,
  proof,
  receipt,
  refusals,
  refused,
  renewal,
  review,
  run,
  stop,
  switches,
  who,
}
