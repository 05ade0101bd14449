import type { KeyCredential } from '@microsoft/microsoft-graph-types'
import type { StoredApplication, Tenant } from '../model'
import { read } from '../table'

/** How long the login host goes on refusing a credential that Graph has just accepted. */
export function credentialDelayOf({ settings }: Tenant): number {
  return settings.credentialDelayMs ?? settings.lagMs
}

/** The certificates that the login host knows already: those the registration held so long ago. Microsoft's own have no home. */
export function readyKeys(home: Tenant | null, { entity }: StoredApplication, now: number): KeyCredential[] {
  if (!home) return entity.keyCredentials ?? []
  const earlier = read(home.applications, entity.id ?? '', now, credentialDelayOf(home))
  const known = new Set(earlier?.entity.keyCredentials?.map(({ keyId }) => keyId))
  return (entity.keyCredentials ?? []).filter(({ keyId }) => known.has(keyId))
}
