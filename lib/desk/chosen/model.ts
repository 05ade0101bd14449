import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Environment } from '@/lib/blueprint/blueprint'
import { askedOf } from '../asked-of'
import { ConnectionFilter } from '../model'

/** What somebody chose in the list: these connections, or all that match what the list was asked for. */
export type Chosen = { filter: ConnectionFilter; ids: readonly string[] | 'all' }

/** One of them, as a press has to know it. */
export type ChosenRow = {
  id: string
  customerName: string
  domain: string
  environment: Environment
  isEnded: boolean
  ownerId: string | null
  ownerName: string
  nextExpiryAt: Date | null
  /** Nobody has seen it: its dates are what Spencer's own list says. */
  isByList: boolean
  snoozedUntil: Date | null
  snoozedWhy: string | null
}

type Query = Record<string, string | string[] | undefined>

/** Anybody's text: what is no id is as if it were not there. */
export function readChosen(query: Query): Chosen {
  const filter = { ...ConnectionFilter.parse(query), after: undefined }
  if (query.all !== undefined) return { filter, ids: 'all' }
  const ids = [query.id ?? []].flat().filter((id) => z.guid().safeParse(id).success)
  return { filter, ids: [...new Set(ids.map((id) => id.toLowerCase()))] }
}

/** As `readChosen` reads it again, in one field of a form. */
export function writeChosen({ filter, ids }: Chosen): string {
  const which = ids === 'all' ? [['all', 'yes']] : ids.map((id) => ['id', id])
  return new URLSearchParams([...askedOf(filter), ...which]).toString()
}

export function chosenIn(text: string): Chosen {
  const query = new URLSearchParams(text)
  return readChosen(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])))
}

/** Stands for exactly these connections as they were looked at: a press that brings it back is about nothing else. */
export function countedOf(looks: readonly (readonly [id: string, ...facts: (string | null)[]])[]): string {
  const lines = looks.map((facts) => JSON.stringify(facts)).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
