import type { Observation } from '@/lib/graph/observation'
import type { Change } from './change'
import { isGiven, mayBeShown } from './given-secret'
import type { KnownCredential, Memory } from './memory'

/** How long a secret that Graph gave us may stay unseen before we believe that somebody removed it. */
const freshMilliseconds = 10 * 60_000

/** A secret of ours that Spencer can work with stands in the tenant; for a renewal, one that it made itself. */
export function hasSecret(observation: Observation, memory: Memory, now: Date): boolean {
  const visible = visibleKeys(observation)
  return memory.secrets.some(
    (one) =>
      (counts(one, memory, now) &&
        (visible.has(one.keyId ?? '') || now.getTime() - one.createdAt.getTime() < freshMilliseconds)) ||
      (isUsableGiven(one, memory, now) && mayBeShown(one, observation.application, memory.secrets)),
  )
}

/** We hold a usable secret that this look does not show: either somebody removed it, or a replica is behind. */
export function isSecretHidden(observation: Observation, memory: Memory, now: Date): boolean {
  const visible = visibleKeys(observation)
  return memory.secrets.some(
    (one) => isUsableGiven(one, memory, now) || (counts(one, memory, now) && !visible.has(one.keyId ?? '')),
  )
}

/**
 * A secret whose answer was lost, or that was made twice, can be used by nobody; one that came back with a restored
 * registration was given up; one that somebody else opened must not be used. What Spencer replaced, or what has ended, is used
 * by nobody any more, and waits for a visit that is about credentials. Only what this connection itself recorded is removed.
 */
export function removeSecrets(observation: Observation, memory: Memory, now: Date): Change[] {
  const isAboutCredentials = memory.intent === 'renew' || memory.intent === 'repair'
  return (observation.application?.secrets ?? []).flatMap((secret): Change[] => {
    const known = memory.secrets.find((one) => isOf(one, secret))
    if (!known) return twinsOf(secret, memory)
    const isGivenUp = known.keyId === null || known.state === 'removed' || known.distrustedAt !== null
    const isOver = isAboutCredentials && isUsedNoMore(known, now)
    return isGivenUp || isOver ? [removal(secret.keyId, known.attemptName)] : []
  })
}

/** The name is ours alone and its secret has another key id: an intermediary asked Graph twice. */
function twinsOf({ keyId, displayName }: Shown, { secrets }: Memory): Change[] {
  const known = secrets.find((one) => one.attemptName === displayName)
  return known ? [removal(keyId, known.attemptName)] : []
}

const isUsedNoMore = ({ state, endsAt }: KnownCredential, now: Date) =>
  state === 'replaced' || (state === 'live' && endsAt !== null && endsAt <= now)

/** Given by a person, and nobody has told its key id. A renewal wants one of its own. */
function isUsableGiven(one: KnownCredential, { renewingRuns }: Memory, now: Date): boolean {
  const { distrustedAt, endsAt } = one
  return isGiven(one) && renewingRuns === null && distrustedAt === null && (endsAt === null || endsAt > now)
}

/** Every secret that we made, whatever its state. */
export function ourSecrets(observation: Observation, memory: Memory): Change[] {
  return (observation.application?.secrets ?? []).flatMap((secret): Change[] => {
    const known = memory.secrets.find((one) => isOf(one, secret))
    // What a person made is theirs to keep.
    if (known?.runId === null) return []
    return known ? [removal(secret.keyId, known.attemptName)] : twinsOf(secret, memory)
  })
}

type Shown = { keyId: string; displayName: string | null }

/** By key id once Graph has told it, until then by the name that was chosen before the call. */
export function isOf(known: Pick<KnownCredential, 'keyId' | 'attemptName'>, shown: Shown): boolean {
  return known.keyId === null ? known.attemptName === shown.displayName : known.keyId === shown.keyId
}

const removal = (keyId: string, attemptName: string): Change => ({ kind: 'remove secret', keyId, attemptName })

const visibleKeys = (observation: Observation) =>
  new Set(observation.application?.secrets.map((secret) => secret.keyId))

function counts(one: KnownCredential, { renewingRuns, secrets }: Memory, now: Date): boolean {
  const { state, keyId, endsAt, distrustedAt } = one
  const isNewEnough = renewingRuns === null || isRenewed(one, secrets, renewingRuns)
  return state === 'live' && keyId !== null && distrustedAt === null && isNewEnough && (endsAt === null || endsAt > now)
}

type Made = Pick<KnownCredential, 'runId' | 'keyId' | 'createdAt'>

/**
 * Made by one of these runs, or younger than one that was: where another invitation has renewed since, this one has nothing
 * left to ask for.
 */
export function isRenewed(one: Made, all: readonly Made[], runs: readonly string[]): boolean {
  const isOfRuns = ({ runId, keyId }: Made) => keyId !== null && runId !== null && runs.includes(runId)
  return isOfRuns(one) || all.some((made) => isOfRuns(made) && made.createdAt < one.createdAt)
}
