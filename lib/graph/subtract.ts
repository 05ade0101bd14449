import type {
  Application,
  OptionalClaim,
  OptionalClaims,
  RequiredResourceAccess,
} from '@microsoft/microsoft-graph-types'
import { isUsable, keptKey } from './registration'

/** One of our updates: the properties as they stood, and as we sent them. */
export type Addition = { before: Application; after: Application }

/**
 * What to send so that an application that somebody else made no longer holds what our updates added: what stood there
 * before them, and what came since, stays. Null when nothing of ours is left. A unique name stays too: Graph lets nobody
 * change one once it is set (learn.microsoft.com/graph/api/resources/application).
 *
 * @param keyIds of the certificates that Spencer signs with, whoever registered them
 */
export function withoutAdditions(
  is: Application,
  additions: Addition[],
  keyIds: readonly string[],
  now: Date,
): Application | null {
  const patch: Application = {}
  const uris = remaining(is, additions, ({ web }) => web?.redirectUris, String)
  if (uris) patch.web = { redirectUris: uris }

  const tags = remaining(is, additions, (application) => application.tags, String)
  if (tags) patch.tags = tags

  const claims = remaining(
    is,
    additions,
    ({ optionalClaims }) => optionalClaims?.idToken,
    (claim) => claim.name ?? '',
  )
  if (claims) patch.optionalClaims = claimsWith(is, additions, claims)

  const access = remaining(is, additions, entriesOf, ({ resource, type, id }) => `${resource} ${type} ${id}`)
  if (access) patch.requiredResourceAccess = grouped(access)

  const narrowed = additions.find(({ after }) => after.signInAudience)
  if (narrowed?.before.signInAudience && narrowed.after.signInAudience === is.signInAudience)
    patch.signInAudience = narrowed.before.signInAudience

  const keys = is.keyCredentials ?? []
  const rest = keys.filter(({ keyId }) => !keyIds.includes(keyId ?? '') || !isKeyAdded(additions, keyId))
  if (rest.length < keys.length) patch.keyCredentials = rest.filter((key) => isUsable(key, now)).map(keptKey)

  return Object.keys(patch).length > 0 ? patch : null
}

/** One of our updates sent keys when this one was not among them. */
function isKeyAdded(additions: Addition[], keyId: string | null | undefined): boolean {
  const stood = ({ before }: Addition) => before.keyCredentials?.some((key) => key.keyId === keyId) ?? false
  return additions.some((addition) => addition.after.keyCredentials && !stood(addition))
}

/** None at all where there were none before us and none came since. */
function claimsWith(is: Application, additions: Addition[], idToken: OptionalClaim[]): OptionalClaims | null {
  const claims = { ...is.optionalClaims, idToken }
  const hadNone = additions.some(({ before, after }) => after.optionalClaims && !before.optionalClaims)
  return hadNone && Object.values(claims).every((list) => list?.length === 0) ? null : claims
}

/** Null when none of the entries is ours. */
function remaining<Entry>(
  is: Application,
  additions: Addition[],
  read: (application: Application) => Entry[] | null | undefined,
  keyOf: (entry: Entry) => string,
): Entry[] | null {
  const ours = new Set<string>()
  for (const { before, after } of additions) {
    const stood = new Set(read(before)?.map(keyOf))
    for (const entry of read(after) ?? []) if (!stood.has(keyOf(entry))) ours.add(keyOf(entry))
  }
  const all = read(is) ?? []
  const rest = all.filter((entry) => !ours.has(keyOf(entry)))
  return rest.length < all.length ? rest : null
}

type Access = { resource: string; type: string; id: string }

function entriesOf({ requiredResourceAccess }: Application): Access[] {
  return (requiredResourceAccess ?? []).flatMap(({ resourceAppId, resourceAccess }) =>
    (resourceAccess ?? []).map(({ id, type }) => ({ resource: resourceAppId ?? '', type: type ?? '', id: id ?? '' })),
  )
}

function grouped(entries: Access[]): RequiredResourceAccess[] {
  return [...Map.groupBy(entries, ({ resource }) => resource)].map(([resourceAppId, access]) => ({
    resourceAppId,
    resourceAccess: access.map(({ id, type }) => ({ id, type })),
  }))
}
