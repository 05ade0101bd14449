import { expiringDays } from '../model'
import type { Facts } from './facts'
import type { Reason } from './reason'

type Listed = NonNullable<Facts['listed']>

const dayMs = 86_400_000

/** It stands on Spencer's own list, and nothing of it was seen yet: neither connected nor broken. */
export function isUnseenListed(facts: Facts): facts is Facts & { listed: Listed } {
  return facts.listed !== null && facts.listed.seenAt === null
}

/** What the list says of ends that are near, or over: of each credential one. */
export function ofList(listed: Listed, now: Date): Reason[] {
  return endsOf(listed).flatMap(({ credential, at }): Reason[] =>
    nearFrom(at) <= now ? [{ kind: 'listed_ends', since: nearFrom(at), at, credential }] : [],
  )
}

/** When the clock changes what is said of it. */
export function momentsOfList(listed: Listed): Date[] {
  return endsOf(listed).map(({ at }) => nearFrom(at))
}

function endsOf({ secretEndsAt, certificateEndsAt }: Listed) {
  const ends = { secret: secretEndsAt, certificate: certificateEndsAt }
  return (['secret', 'certificate'] as const).flatMap((credential) => {
    const at = ends[credential]
    return at ? [{ credential, at }] : []
  })
}

const nearFrom = (at: Date) => new Date(at.getTime() - expiringDays * dayMs)
