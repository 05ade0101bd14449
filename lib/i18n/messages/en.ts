import { changes } from './en/changes'
import { done } from './en/done'
import { forecast } from './en/forecast'
import { given } from './en/given'
import { hand } from './en/hand'
import { join } from './en/join'
import { mapping } from './en/mapping'
import { page } from './en/page'
import { person } from './en/person'
import { plan } from './en/plan'
import { proof } from './en/proof'
import { receipt } from './en/receipt'
import { refusals } from './en/refusals'
import { refused } from './en/refused'
import { renewal } from './en/renewal'
import { review } from './en/review'
import { run } from './en/run'
import { stop } from './en/stop'
import { switches } from './en/switches'
import { who } from './en/who'

export const en = {
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
