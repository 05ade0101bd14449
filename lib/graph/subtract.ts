import type {
  Application,
  OptionalClaim,
  OptionalClaims,
  RequiredResourceAccess,
} from '@microsoft/microsoft-graph-types'
import { microsoftGraphAppId } from './microsoft-graph'
import { isUsable, keptKey } from './registration'

/** One of our updates: the properties as they stood, and as we sent them. */
export type SentUpdate = { before: Application; after: Application }

/**
 * What to send so that an application that somebody else made no longer holds what our updates added: what stood there
 * before them, and what came since, stays. Null when nothing of ours is left. A unique name stays too: Graph lets nobody
 * change one once it is set (learn.microsoft.com/graph/api/resources/application).
 *
 * @param keyIds of the certificates that Spencer signs with, whoever registered them
 */
export function withoutUpdates(
  is: Application,
  updates: SentUpdate[],
  keyIds: readonly string[],
  now: Date,
): Application | null {
  const patch: Application = {}
  const uris = remaining(is, updates, ({ web }) => web?.redirectUris, String)
  if (uris) patch.web = { redirectUris: uris }

  const tags = remaining(is, updates, (application) => application.tags, String)
  if (tags) patch.tags = tags

  const claims = remaining(
    is,
    updates,
    ({ optionalClaims }) => optionalClaims?.idToken,
    (claim) => claim.name ?? '',
  )
  if (claims) patch.optionalClaims = claimsWith(is, updates, claims)

  const access = remaining(is, updates, entriesOf, accessKey)
  if (access) patch.requiredResourceAccess = grouped(access)

  const narrowed = updates.find(({ after }) => after.signInAudience)
  if (narrowed?.before.signInAudience && narrowed.after.signInAudience === is.signInAudience)
    patch.signInAudience = narrowed.before.signInAudience

  const keys = is.keyCredentials ?? []
  const rest = keys.filter(({ keyId }) => !keyIds.includes(keyId ?? '') || !isKeySent(updates, keyId))
  if (rest.length < keys.length) patch.keyCredentials = rest.filter((key) => isUsable(key, now)).map(keptKey)

  return Object.keys(patch).length > 0 ? patch : null
}

/** One of our updates sent keys when this one was not among them. */
function isKeySent(updates: SentUpdate[], keyId: string | null | undefined): boolean {
  const stood = ({ before }: SentUpdate) => before.keyCredentials?.some((key) => key.keyId === keyId) ?? false
  return updates.some((addition) => addition.after.keyCredentials && !stood(addition))
}

/** None at all where there were none before us and none came since. */
function claimsWith(is: Application, updates: SentUpdate[], idToken: OptionalClaim[]): OptionalClaims | null {
  const claims = { ...is.optionalClaims, idToken }
  const hadNone = updates.some(({ before, after }) => after.optionalClaims && !before.optionalClaims)
  return hadNone && Object.values(claims).every((list) => list?.length === 0) ? null : claims
}

/** Null when none of the entries is ours. */
function remaining<Entry>(
  is: Application,
  updates: SentUpdate[],
  read: (application: Application) => Entry[] | null | undefined,
  keyOf: (entry: Entry) => string,
): Entry[] | null {
  const ours = oursIn(updates, read, keyOf)
  const all = read(is) ?? []
  const rest = all.filter((entry) => !ours.has(keyOf(entry)))
  return rest.length < all.length ? rest : null
}

/** Keys of what our updates added. */
function oursIn<Entry>(
  updates: SentUpdate[],
  read: (application: Application) => Entry[] | null | undefined,
  keyOf: (entry: Entry) => string,
): Set<string> {
  const ours = new Set<string>()
  for (const { before, after } of updates) {
    const stood = new Set(read(before)?.map(keyOf))
    for (const entry of read(after) ?? []) if (!stood.has(keyOf(entry))) ours.add(keyOf(entry))
  }
  return ours
}

/**
 * What is asked of Microsoft Graph without these app roles; null where none of them is asked for.
 *
 * @param updates only what these added goes; null where all of the application is ours
 */
export function withoutRoles(
  is: Application,
  roleIds: readonly string[],
  updates: SentUpdate[] | null,
): RequiredResourceAccess[] | null {
  const all = entriesOf(is)
  const ours = updates && oursIn(updates, entriesOf, accessKey)
  const isAsked = ({ resource, type, id }: Access) =>
    resource === microsoftGraphAppId && type === 'Role' && roleIds.includes(id)
  const rest = all.filter((entry) => !isAsked(entry) || (ours && !ours.has(accessKey(entry))))
  return rest.length < all.length ? grouped(rest) : null
}

/** An update as far as a later one that took access, or the keys we sign with, away again leaves it standing. */
export function withoutTrimmed({ before, after }: SentUpdate, trim: SentUpdate): SentUpdate {
  const { requiredResourceAccess, keyCredentials, ...rest } = after
  const kept = new Set(entriesOf(trim.after).map(accessKey))
  const gone = new Set(trim.after.requiredResourceAccess ? entriesOf(trim.before).map(accessKey) : [])
  const access = entriesOf(after).filter((entry) => !gone.has(accessKey(entry)) || kept.has(accessKey(entry)))
  return {
    before,
    after: {
      ...rest,
      ...(requiredResourceAccess && { requiredResourceAccess: grouped(access) }),
      ...(keyCredentials && !trim.after.keyCredentials && { keyCredentials }),
    },
  }
}

type Access = { resource: string; type: string; id: string }

function entriesOf({ requiredResourceAccess }: Application): Access[] {
  return (requiredResourceAccess ?? []).flatMap(({ resourceAppId, resourceAccess }) =>
    (resourceAccess ?? []).map(({ id, type }) => ({ resource: resourceAppId ?? '', type: type ?? '', id: id ?? '' })),
  )
}

const accessKey = ({ resource, type, id }: Access) => `${resource} ${type} ${id}`

function grouped(entries: Access[]): RequiredResourceAccess[] {
  return [...Map.groupBy(entries, ({ resource }) => resource)].map(([resourceAppId, access]) => ({
    resourceAppId,
    resourceAccess: access.map(({ id, type }) => ({ id, type })),
  }))
}
