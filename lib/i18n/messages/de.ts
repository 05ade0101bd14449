import { changes } from './de/changes'
import { done } from './de/done'
import { forecast } from './de/forecast'
import { given } from './de/given'
import { hand } from './de/hand'
import { join } from './de/join'
import { mapping } from './de/mapping'
import { page } from './de/page'
import { person } from './de/person'
import { plan } from './de/plan'
import { proof } from './de/proof'
import { receipt } from './de/receipt'
import { refusals } from './de/refusals'
import { refused } from './de/refused'
import { renewal } from './de/renewal'
import { review } from './de/review'
import { run } from './de/run'
import { stop } from './de/stop'
import { switches } from './de/switches'
import { who } from './de/who'

export const de = {
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
