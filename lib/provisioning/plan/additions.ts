import { z } from 'zod'
import type { Seen } from '@/lib/graph/observation'
import { isOf } from './known-secrets'
import type { Memory } from './memory'

/** What stood on the registration when somebody with authority over it was last here, as kept with the connection. */
export const Standing = z.object({
  applicationId: z.guid(),
  /** Key ids of secrets and certificates. */
  keyIds: z.array(z.string()),
  /** Object ids; null where nobody could read them. */
  owners: z.array(z.string()).nullable(),
  redirectUris: z.array(z.string()),
})
export type Standing = z.output<typeof Standing>

export type Strangers = { keyIds: string[]; owners: string[]; redirectUris: string[] }

/** Null while there is no application to stand. */
export function standingOf({ application, owners }: Seen): Standing | null {
  if (!application) return null
  const { applicationId, secrets, certificates, wire } = application
  return {
    applicationId,
    keyIds: [...secrets, ...certificates].map(({ keyId }) => keyId),
    owners,
    redirectUris: wire.web?.redirectUris ?? [],
  }
}

/**
 * Whoever can put a credential, an owner or an address on a registration can use what is granted to it. So before a
 * colleague grants, or anybody removes, what came since is compared with what stood: our own attempts are no strangers.
 * Null when there are none, or when nothing was ever kept to compare with.
 */
export function strangersIn(seen: Seen, memory: Memory, kept: unknown, known: readonly string[]): Strangers | null {
  const { application } = seen
  const standing = Standing.nullable().parse(kept ?? null)
  if (!application || standing?.applicationId !== application.applicationId) return null
  const isNew = (id: string, stood: readonly string[]) => !stood.includes(id) && !known.includes(id)
  const isOurs = (secret: { keyId: string; displayName: string | null }) =>
    memory.secrets.some((one) => isOf(one, secret)) ||
    memory.certificates.some(({ keyId }) => keyId !== null && keyId === secret.keyId)
  const credentials = [
    ...application.secrets,
    ...application.certificates.map(({ keyId }) => ({ keyId, displayName: null })),
  ]
  const strangers = {
    keyIds: credentials.filter((one) => isNew(one.keyId, standing.keyIds) && !isOurs(one)).map(({ keyId }) => keyId),
    owners: (standing.owners && seen.owners?.filter((id) => isNew(id, standing.owners ?? []))) ?? [],
    redirectUris: (application.wire.web?.redirectUris ?? []).filter((uri) => isNew(uri, standing.redirectUris)),
  }
  return Object.values(strangers).some((list) => list.length > 0) ? strangers : null
}
