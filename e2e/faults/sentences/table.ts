import type { Row } from '../claims/row'
import { changes } from './changes'
import { done } from './done'
import { mail } from './mail'
import { page } from './page'
import { person } from './person'
import { plan } from './plan'
import { proof } from './proof'
import { receipt } from './receipt'
import { refusals } from './refusals'
import { refused } from './refused'
import { renewal } from './renewal'
import { run } from './run'
import { stop } from './stop'
import { switches } from './switches'
import { who } from './who'

const pages = {
  changes,
  done,
  page,
  person,
  plan,
  proof,
  receipt,
  refusals,
  refused,
  renewal,
  run,
  stop,
  switches,
  who,
}

/** What each sentence that may stand on these pages and in these mails says of the tenant. */
export const table = { ...pages, mail }

/** The row of each sentence, by its key: `done.title`. */
export const rows: ReadonlyMap<string, Row> = new Map(leavesOf<Row>(table))

/** Every leaf of a tree of messages, or of their rows, under the path to it. */
export function leavesOf<Leaf>(tree: object, path = ''): [string, Leaf][] {
  return Object.entries(tree).flatMap(([name, value]): [string, Leaf][] => {
    const key = path ? `${path}.${name}` : name
    return value !== null && typeof value === 'object' ? leavesOf<Leaf>(value, key) : [[key, value]]
  })
}
