import { changes } from './nl/changes'
import { done } from './nl/done'
import { forecast } from './nl/forecast'
import { given } from './nl/given'
import { hand } from './nl/hand'
import { join } from './nl/join'
import { mapping } from './nl/mapping'
import { page } from './nl/page'
import { person } from './nl/person'
import { plan } from './nl/plan'
import { proof } from './nl/proof'
import { receipt } from './nl/receipt'
import { refusals } from './nl/refusals'
import { refused } from './nl/refused'
import { renewal } from './nl/renewal'
import { review } from './nl/review'
import { run } from './nl/run'
import { stop } from './nl/stop'
import { switches } from './nl/switches'
import { who } from './nl/who'

export const nl = {
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
