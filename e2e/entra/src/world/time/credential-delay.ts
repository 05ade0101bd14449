import type { KeyCredential, ServicePrincipal } from '@microsoft/microsoft-graph-types'
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
  return ready(entity.keyCredentials, earlier?.entity.keyCredentials)
}

/** The same for what a service principal was given of its own. */
export function readyKeysOfPrincipal(tenant: Tenant, principal: ServicePrincipal, now: number): KeyCredential[] {
  const earlier = read(tenant.servicePrincipals, principal.id ?? '', now, credentialDelayOf(tenant))
  return ready(principal.keyCredentials, earlier?.keyCredentials)
}

type Keys = KeyCredential[] | null | undefined

function ready(held: Keys, earlier: Keys): KeyCredential[] {
  const known = new Set(earlier?.map(({ keyId }) => keyId))
  return (held ?? []).filter(({ keyId }) => known.has(keyId))
}
