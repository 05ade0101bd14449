import { z } from 'zod'
import type { Observation } from '@/lib/graph/observation'
import { isOf } from './known-secrets'
import type { Memory } from './memory'

/** What stood on the registration when somebody with authority over it was last here, as kept with the connection. */
export const Baseline = z.object({
  applicationId: z.guid(),
  /** Key ids of secrets and certificates. */
  keyIds: z.array(z.string()),
  /** Object ids; null where nobody could read them. */
  owners: z.array(z.string()).nullable(),
  redirectUris: z.array(z.string()),
})
export type Baseline = z.output<typeof Baseline>

export type Additions = { keyIds: string[]; owners: string[]; redirectUris: string[] }

/** Null while there is no application to stand. */
export function baselineOf({ application, owners }: Observation): Baseline | null {
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
 * colleague grants, or anybody removes, what came since is compared with what stood: our own attempts are no additions.
 * Null when there are none, or when nothing was ever kept to compare with.
 */
export function additionsIn(
  observation: Observation,
  memory: Memory,
  kept: unknown,
  known: readonly string[],
): Additions | null {
  const { application } = observation
  const baseline = Baseline.nullable().parse(kept ?? null)
  if (!application || baseline?.applicationId !== application.applicationId) return null
  const isNew = (id: string, stood: readonly string[]) => !stood.includes(id) && !known.includes(id)
  const isOurs = (secret: { keyId: string; displayName: string | null }) =>
    memory.secrets.some((one) => isOf(one, secret)) ||
    memory.certificates.some(({ keyId }) => keyId !== null && keyId === secret.keyId)
  const credentials = [
    ...application.secrets,
    ...application.certificates.map(({ keyId }) => ({ keyId, displayName: null })),
  ]
  const additions = {
    keyIds: credentials.filter((one) => isNew(one.keyId, baseline.keyIds) && !isOurs(one)).map(({ keyId }) => keyId),
    owners: (baseline.owners && observation.owners?.filter((id) => isNew(id, baseline.owners ?? []))) ?? [],
    redirectUris: (application.wire.web?.redirectUris ?? []).filter((uri) => isNew(uri, baseline.redirectUris)),
  }
  return Object.values(additions).some((list) => list.length > 0) ? additions : null
}
