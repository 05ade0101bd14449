import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import { isEndless } from '@/lib/endless'
import type { ObservedApplication, ObservedDeletion } from './observation'
import type { Target } from './observe'
import { thumbprintOf } from './registration'

const Ids = z.object({ id: z.guid(), appId: z.guid() })

/** What is decided by and merged with. Graph answers with all of it; null, as for a list without entries, is none. */
const Whole = Ids.extend({
  web: z.looseObject({ redirectUris: z.array(z.string()).nullable() }).nullable(),
  optionalClaims: z.looseObject({}).nullable(),
  requiredResourceAccess: z.array(z.looseObject({})).nullable(),
  keyCredentials: z.array(z.looseObject({ keyId: z.string() })).nullable(),
  passwordCredentials: z.array(z.looseObject({ keyId: z.string() })).nullable(),
  tags: z.array(z.string()).nullable(),
})

/** The application of a 200, a 201 or a list; null where the body is something else, or not all of it. */
export function readApplication(body: unknown): ObservedApplication | null {
  return Whole.safeParse(body).success ? applicationOf(body) : null
}

const Deleted = Ids.extend({ deletedDateTime: z.string().nullish() })

/**
 * Deleted registrations that this portal made for this connection: of its unique name in any generation, or of another name
 * where tags and address are ours. Null where they cannot be read.
 */
export function deletedIn(items: unknown[] | null, target: Target): ObservedDeletion[] | null {
  const all = items?.map((item) => {
    const parsed = Deleted.safeParse(item)
    return parsed.success ? { ...applicationOf(item), deletedAt: parsed.data.deletedDateTime ?? null } : null
  })
  const read = all?.filter((one) => one !== null)
  return read && read.length === all?.length ? read.filter((one) => isOurs(one, target)) : null
}

/** A name of ours, without its generation. */
const named = (uniqueName: string) => /^(.+-[\da-f]{16})(-\d+)?$/.exec(uniqueName)?.[1] ?? uniqueName

function isOurs({ uniqueName, wire }: ObservedApplication, target: Target): boolean {
  if (uniqueName === null) return false
  if (named(uniqueName) === named(target.uniqueName)) return true
  const isTagged = target.tags.length > 0 && target.tags.every((tag) => wire.tags?.includes(tag))
  return isTagged && (wire.web?.redirectUris ?? []).includes(target.redirectUri)
}

/** Newer than the published types (v1.0 `$metadata`, 2026-08). */
type Wire = Application & { createdByAppId?: string | null }

function applicationOf(body: unknown): ObservedApplication {
  const wire = body as Wire
  return {
    objectId: wire.id ?? '',
    applicationId: wire.appId ?? '',
    displayName: wire.displayName ?? '',
    uniqueName: wire.uniqueName ?? null,
    createdAt: wire.createdDateTime ?? null,
    createdByAppId: wire.createdByAppId ?? null,
    wire,
    switches: null,
    secrets: (wire.passwordCredentials ?? []).map((secret) => ({
      keyId: secret.keyId ?? '',
      displayName: secret.displayName ?? null,
      hint: secret.hint ?? null,
      endsAt: endOf(secret.endDateTime),
    })),
    certificates: (wire.keyCredentials ?? []).map((key) => ({
      keyId: key.keyId ?? '',
      thumbprintSha1: thumbprintOf(key),
      startsAt: key.startDateTime ? new Date(key.startDateTime) : null,
      endsAt: endOf(key.endDateTime),
    })),
  }
}

/** Null for a credential that has no end, however that is written. */
function endOf(endDateTime: string | null | undefined): Date | null {
  const end = endDateTime ? new Date(endDateTime) : null
  return end && isEndless(end) ? null : end
}
