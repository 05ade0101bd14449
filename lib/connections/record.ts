import type { Tx } from '@/lib/db'
import { isOff, readSwitches } from '@/lib/graph/switches'
import { firstListedEnd } from './ended/store'
import { type Moment, moments, type Stage } from './model'
import { change, changeFromStage, changeIfProven, markReached, switchesOf } from './store'

/** Only the first time is kept; the stage follows from it. False when this moment had been before. */
export function recordMoment(tx: Tx, connectionId: string, moment: Moment, at = new Date()): Promise<boolean> {
  return markReached(tx, connectionId, moment, at)
}

type KnownObjects = {
  applicationObjectId?: string | null
  applicationId?: string | null
  servicePrincipalId?: string | null
  secretLifetimeDays?: number | null
  usersInScope?: number | null
  adoptedObjectId?: string | null
  baseline?: object | null
  drift?: string[]
  observedAt?: Date
  switches?: string[]
  switchesSeenAt?: Date | null
  generation?: number
  uniqueName?: string
  appName?: string
}

/** What a run learned of the tenant. What is left out stays as it was; null forgets. */
export function recordObjects(tx: Tx, connectionId: string, known: KnownObjects): Promise<void> {
  return change(tx, connectionId, { ...known })
}

/** It got a token: whatever was seen to keep it out is turned back. */
export async function recordLetIn(tx: Tx, connectionId: string): Promise<void> {
  const kept = await switchesOf(tx, connectionId)
  if (isOff(readSwitches(kept))) await change(tx, connectionId, { switches: kept.filter((one) => !turnsOff(one)) })
}

const turnsOff = (name: string) => isOff(readSwitches([name]))

/** For who we wait, and for a renewal that ends where it began: what `recordMoment` cannot know. */
export function setStage(tx: Tx, connectionId: string, stage: Stage): Promise<void> {
  return change(tx, connectionId, { stage })
}

/** Nobody is waited for any more: it is connected once something of it was seen to work, and not before. */
export async function endWait(tx: Tx, connectionId: string): Promise<void> {
  const isProven = await changeIfProven(tx, connectionId, { stage: 'connected' })
  if (!isProven) await change(tx, connectionId, { stage: 'in_progress' })
}

/** The first date on which something of this connection ends; null when nothing of it is live. */
export function setNextExpiry(tx: Tx, connectionId: string, at: Date | null): Promise<void> {
  return change(tx, connectionId, { nextExpiryAt: at })
}

/**
 * What was ended may be connected anew: we forget its objects, and the funnel starts over. What Spencer left in the tenant
 * is remembered until a run finds it, and what only Spencer's list knows of ends as that says. The unique name and its generation stay; the engine raises it when the tenant refuses the old one. False when the
 * connection had not ended.
 */
export async function beginAgain(tx: Tx, connectionId: string, now = new Date()): Promise<boolean> {
  const nextExpiryAt = await firstListedEnd(tx, connectionId)
  return changeFromStage(tx, connectionId, 'ended', {
    ...nothingReached,
    invitedAt: now,
    stage: 'invited',
    applicationObjectId: null,
    applicationId: null,
    servicePrincipalId: null,
    adoptedObjectId: null,
    baseline: null,
    drift: [],
    switches: [],
    switchesSeenAt: null,
    nextExpiryAt,
    endedHow: null,
    endReason: null,
    endedById: null,
  })
}

const nothingReached = Object.fromEntries(moments.map((moment) => [moment, null])) as Record<Moment, null>
