import { asActor, asStaff } from '@/lib/db'
import type { Customer, Staff } from '@/lib/identity/actor'
import { civilDateOf } from '../schedule/civil-time'
import { silenceUntil } from './plan-rules'
import { findFreezes, findPlannedDays, findStandingConnection } from './store'

export type PlannedView = NonNullable<Awaited<ReturnType<typeof plannedOf>>>

/**
 * The day that is planned and the freeze that stands or comes, each with how long there is silence because of it; null of a
 * connection that has ended.
 */
export async function plannedOf(reader: Customer | Staff, connectionId: string, now = new Date()) {
  const db = asActor(reader)
  const [found, [day], [freeze]] = await Promise.all([
    findStandingConnection(db, connectionId),
    findPlannedDays(db, [connectionId], now),
    findFreezes(db, [connectionId], now),
  ])
  if (!found) return null
  const { firstEnd, customerName } = found
  return {
    customerName,
    day: day ? { ...day, silence: silenceUntil(day.day, firstEnd) } : null,
    freeze: freeze ? { ...freeze, silence: silenceUntil(freeze.lastDay, firstEnd) } : null,
  }
}

/** Why there is silence about a connection, in a line. */
export type Mark = { kind: 'day'; day: string; ticket: string | null } | { kind: 'freeze'; lastDay: string }

/** By connection; one that is planned and frozen at once is called planned. */
export async function marksOf(staff: Staff, connectionIds: readonly string[], now = new Date()) {
  if (connectionIds.length === 0) return new Map<string, Mark>()
  const db = asStaff(staff)
  const [days, freezes] = await Promise.all([
    findPlannedDays(db, connectionIds, now),
    findFreezes(db, connectionIds, now),
  ])
  const standing = freezes.filter(({ firstDay }) => firstDay <= civilDateOf(now))
  return new Map<string, Mark>([
    ...standing.map(({ connectionId, lastDay }) => [connectionId, { kind: 'freeze', lastDay }] as const),
    ...days.map(({ connectionId, day, ticket }) => [connectionId, { kind: 'day', day, ticket }] as const),
  ])
}
