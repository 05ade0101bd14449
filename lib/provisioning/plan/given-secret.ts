import type { ObservedApplication } from '@/lib/graph/observation'
import type { KnownCredential } from './memory'

type Shown = { keyId: string; startsAt: Date | null; endsAt: Date | null }

/** A person made it and gave it to us, and no look has told which of the app's secrets it is. */
export function isGiven({ runId, keyId, state }: Pick<KnownCredential, 'runId' | 'keyId' | 'state'>): boolean {
  return runId === null && keyId === null && state === 'live'
}

/**
 * Which of the app's secrets it is: it was seen to work, so it is among those that begin with the same three characters and
 * were there when it was given. Null where that is not one alone.
 */
export function shownOf(
  given: KnownCredential,
  application: ObservedApplication,
  secrets: readonly KnownCredential[],
): Shown | null {
  const alike = unknownOn(application, secrets).filter(
    ({ hint, startsAt }) => hint === given.hint && (startsAt === null || startsAt <= given.createdAt),
  )
  const [one, another] = alike
  return one && !another ? one : null
}

/** It may stand there: Graph tells of older secrets not how they begin. */
export function mayBeShown(
  given: KnownCredential,
  application: ObservedApplication | null,
  secrets: readonly KnownCredential[],
): boolean {
  return (
    application !== null && unknownOn(application, secrets).some(({ hint }) => hint === null || hint === given.hint)
  )
}

function unknownOn({ secrets: shown, wire }: ObservedApplication, known: readonly KnownCredential[]) {
  const starts = new Map(wire.passwordCredentials?.map(({ keyId, startDateTime }) => [keyId, startDateTime]))
  return shown
    .filter(({ keyId }) => !known.some((one) => one.keyId === keyId))
    .map(({ keyId, hint, endsAt }) => {
      const start = starts.get(keyId)
      return { keyId, hint, endsAt, startsAt: start ? new Date(start) : null }
    })
}
