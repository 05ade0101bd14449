import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { askedAfter } from './model'
import { countAsked, countReady, customersOf, listWaves } from './store'

export type WaveRow = Awaited<ReturnType<typeof wavesOf>>['waves'][number]

/** How many of a list can be invited, and what became of its waves so far. */
export async function wavesOf(staff: Staff, importId: string, now = new Date()) {
  const db = asStaff(staff)
  const [ready, rows] = await Promise.all([countReady(db, [importId]), listWaves(db, { importId })])
  return { ready: ready.get(importId) ?? 0, waves: rows.map((row) => viewWave(staff, row, now)) }
}

/** Those that wait for a second member of staff, each with whom it would invite. */
export async function waitingWaves(staff: Staff, now = new Date()) {
  const db = asStaff(staff)
  const rows = await listWaves(db, { state: 'asked', askedAt: { gt: askedAfter(now) } })
  return Promise.all(
    rows.map(async (row) => ({ ...viewWave(staff, row, now), customers: await customersOf(db, row.id) })),
  )
}

export function countWaitingWaves(staff: Staff, now = new Date()): Promise<number> {
  return countAsked(asStaff(staff), askedAfter(now))
}

type Row = Awaited<ReturnType<typeof listWaves>>[number]

function viewWave(staff: Staff, { askedBy, decidedBy, askedById, _count, ...wave }: Row, now: Date) {
  return {
    ...wave,
    askedBy: askedBy.name,
    decidedBy: decidedBy?.name ?? null,
    isOwn: askedById === staff.personId,
    invited: _count.listed,
    isLapsed: wave.state === 'asked' && wave.askedAt <= askedAfter(now),
  }
}
