import { z } from 'zod'
import type { Staff } from '@/lib/identity/actor'
import { viewsOf } from '@/lib/views/views'
import { askedOf } from './asked-of'
import { ConnectionFilter } from './model'

export type ListView = Awaited<ReturnType<typeof viewsOfList>>[number]

const kept = z.record(z.string(), z.string()).catch({})

/**
 * The views of the staff's list that somebody has, each by what this version still understands of it. `isHere`: it asks for
 * just what this page shows.
 */
export async function viewsOfList(staff: Staff, filter: ConnectionFilter) {
  const here = queryOf(filter)
  return (await viewsOf(staff)).map(({ asked, ...view }) => {
    const query = queryOf(ConnectionFilter.parse(kept.parse(asked)))
    return { ...view, query, isHere: query === here }
  })
}

function queryOf(filter: ConnectionFilter): string {
  return new URLSearchParams(askedOf(filter)).toString()
}
