import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { askedAfter } from './model'
import { countAsked, countReady, customersOf, listWaves } from './store'

export type WaveRow = Awaited<ReturnType<typeof wavesOf>>['waves'][number]

/** How many of the lists can be invited, and what became of the waves so far. */
export async function wavesOf(staff: Staff, now = new Date()) {
  const db = asStaff(staff)
  const [ready, rows] = await Promise.all([countReady(db), listWaves(db)])
  const waves = rows.map(({ askedBy, decidedBy, askedById, _count, ...wave }) => ({
    ...wave,
    askedBy: askedBy.name,
    decidedBy: decidedBy?.name ?? null,
    isOwn: askedById === staff.personId,
    invited: _count.listed,
    isLapsed: wave.state === 'asked' && wave.askedAt <= askedAfter(now),
  }))
  return { ready, waves }
}

/** Those that wait for a second member of staff, each with whom it would invite. */
export async function waitingWaves(staff: Staff, now = new Date()) {
  const { waves } = await wavesOf(staff, now)
  const waiting = waves.filter(({ state, isLapsed }) => state === 'asked' && !isLapsed)
  return Promise.all(waiting.map(async (wave) => ({ ...wave, customers: await customersOf(asStaff(staff), wave.id) })))
}

export function countWaitingWaves(staff: Staff, now = new Date()): Promise<number> {
  return countAsked(asStaff(staff), askedAfter(now))
}
