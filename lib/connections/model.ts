import { createHash } from 'node:crypto'
import type { Environment } from '@/lib/blueprint/blueprint'

export type Stage = 'invited' | 'in_progress' | 'needs_customer' | 'needs_colleague' | 'connected' | 'ended'

/** The funnel, in the order in which a connection usually passes it. */
export const moments = [
  'invitedAt',
  'openedAt',
  'signedInAt',
  'registeredAt',
  'grantedAt',
  'handedOverAt',
  'configuredAt',
  'provenAt',
  'endedAt',
] as const

export type Moment = (typeof moments)[number]
export type Moments = Record<Moment, Date | null>

/** What shows that somebody we waited for has come. */
const endsWait: Partial<Record<Stage, readonly Moment[]>> = {
  needs_customer: ['signedInAt', 'registeredAt', 'grantedAt', 'provenAt', 'endedAt'],
  needs_colleague: ['grantedAt', 'endedAt'],
}

/**
 * Where a connection stands, from what has happened to it. Who it waits for is not in the moments (a run says so with
 * `setStage`), so that answer is kept until `reached` shows it was given.
 */
export function stageOf(seen: Moments, before: Stage, reached: Moment): Stage {
  if (endsWait[before] && !endsWait[before].includes(reached)) return before
  if (seen.endedAt) return 'ended'
  if (seen.grantedAt && seen.provenAt) return 'connected'
  if (seen.openedAt || seen.signedInAt || seen.registeredAt) return 'in_progress'
  return 'invited'
}

type Registered = { applicationId: string | null; applicationObjectId: string | null }

/** A person gave its application id, and no look has shown it yet. */
export function isGivenUnseen({ applicationId, applicationObjectId }: Registered): boolean {
  return applicationId !== null && applicationObjectId === null
}

/** Somebody else made the registration, and a person gave it to us. */
export function isAdopted(connection: Registered & { adoptedObjectId: string | null }): boolean {
  return connection.adoptedObjectId !== null || isGivenUnseen(connection)
}

/** The contacts who get mails: no mail server refused them, and nobody said that they left. */
export const reachable = { bouncedAt: null, leftAt: null } as const

/**
 * The alternate key of the registration, chosen before the first call. Derived from our own id, so that nobody who knows
 * the customer can take the name first; a later generation is for a registration that cannot be restored.
 */
export function uniqueNameOf(environment: Environment, connectionId: string, generation = 1): string {
  const own = createHash('sha256').update(connectionId).digest('hex').slice(0, 16)
  const name = `spencer-${environment}-${own}`
  return generation === 1 ? name : `${name}-${generation}`
}

export function defaultAppName(environment: Environment): string {
  return `Spencer (${environment})`
}
