import { z } from 'zod'
import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { Observation, ObservedApplication } from '@/lib/graph/observation'
import type { Switch } from '@/lib/graph/switches'
import { type Additions, additionsIn } from './additions'
import { keyOf } from './change'
import { agreedBefore } from './first-plan'
import type { Memory } from './memory'
import { plan } from './plan'

/** What a person answered when the tenant was not as the review page said. */
export const Confirmation = z.object({
  /** Who answered: it counts while they lend the run their access, and not with somebody else's. */
  by: z.guid(),
  /** Keys of changes that were shown and agreed to, beyond those of the first review. */
  changes: z.array(z.string()).default([]),
  /** Object id of the hand-made registration to use; null to make a new one beside it; absent when not asked. */
  adopt: z.guid().nullable().optional(),
  /** Object id of the deleted registration to bring back; null to make a new one; absent when not asked. */
  restore: z.guid().nullable().optional(),
  /** Credentials, owners and addresses that are not ours and that somebody with authority knows. */
  known: z.array(z.string()).default([]),
})
export type Confirmation = z.output<typeof Confirmation>

/**
 * A registration that could be used instead of making one: what we would do with it, and what of it stays. Of one that
 * somebody made by hand nobody has read what hangs on it: what a service principal may hold already is among the changes.
 */
export type Offered = {
  objectId: string
  applicationId: string
  displayName: string
  /** Made, or deleted. */
  at: string | null
  /** Keys of all that would be done, our own secrets that go among them. */
  changes: string[]
  /** What is turned so that people, or the app itself, are kept out; null where it is not known. */
  switches: Switch[] | null
  stays: { secrets: number; certificates: number; redirectUris: string[] }
}

export type Difference =
  | { kind: 'adoptable'; found: Offered[] }
  | { kind: 'deleted'; found: Offered[] }
  | { kind: 'changes'; keys: string[] }
  /** Since somebody with authority was last here, these have come: nothing is granted on top of them unasked. */
  | ({ kind: 'additions' } & Additions)

/** What is asked about before anything else: whose registration this is, and what somebody has put on it. */
export function questionOf(
  blueprint: Blueprint,
  observation: Observation,
  memory: Memory,
  confirmed: Confirmation | null,
  now: Date,
): Difference | null {
  if (observation.application || memory.intent === 'undo') return null
  const offer = (one: ObservedApplication, at: string | null, isAdopted: boolean) =>
    offered(blueprint, observation, { ...memory, isAdopted }, one, at, now)
  const deleted = observation.deleted ?? []
  if (deleted.length > 0 && confirmed?.restore === undefined)
    return { kind: 'deleted', found: deleted.map((one) => offer(one, one.deletedAt, false)) }
  if (observation.adoptable.length > 0 && confirmed?.adopt === undefined && !confirmed?.restore)
    return { kind: 'adoptable', found: observation.adoptable.map((one) => offer(one, one.createdAt, true)) }
  return null
}

/** What nobody agreed to yet; null when the run may write. Removing our own secrets needs nobody's word. */
export function differenceOf(
  blueprint: Blueprint,
  observation: Observation,
  memory: Memory,
  confirmed: Confirmation | null,
  now: Date,
): Difference | null {
  const question = questionOf(blueprint, observation, memory, confirmed, now)
  if (question) return question
  const agreed = new Set([...agreedBefore(memory, blueprint, now), ...(confirmed?.changes ?? [])])
  const keys = disagreed(blueprint, observation, memory, agreed, now)
  return keys.length > 0 ? { kind: 'changes', keys } : null
}

/** What has come to the registration that neither we nor whoever was here last put there; null when nothing has. */
export function additionsOf(
  observation: Observation,
  memory: Memory,
  baseline: unknown,
  confirmed: Confirmation | null,
) {
  const additions = additionsIn(observation, memory, baseline, confirmed?.known ?? [])
  return additions && ({ kind: 'additions', ...additions } satisfies Difference)
}

function disagreed(
  blueprint: Blueprint,
  observation: Observation,
  memory: Memory,
  agreed: ReadonlySet<string>,
  now: Date,
): string[] {
  if (memory.intent === 'undo') return []
  return plan(blueprint, observation, memory, now)
    .filter((change) => change.kind !== 'remove secret')
    .map(keyOf)
    .filter((key) => !agreed.has(key))
}

/** As if it were taken: the plan that then runs, so that what is shown now is what is agreed to. */
function offered(
  blueprint: Blueprint,
  observation: Observation,
  memory: Memory,
  application: ObservedApplication,
  at: string | null,
  now: Date,
): Offered {
  const { objectId, applicationId, displayName, secrets, certificates, wire, switches } = application
  const changes = plan(blueprint, { ...observation, application }, memory, now)
  const removed = changes.filter(({ kind }) => kind === 'remove secret')
  return {
    objectId,
    applicationId,
    displayName,
    at,
    changes: changes.map(keyOf),
    switches,
    stays: {
      secrets: secrets.length - removed.length,
      certificates: certificates.length,
      redirectUris: wire.web?.redirectUris ?? [],
    },
  }
}
