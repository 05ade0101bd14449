import type { StoredApplication } from '../../world/model'
import type { Registration } from '../shape/application'

/**
 * What a reader may see: never a secret, and the certificate's bytes only where asked for. Source: "keyCredential",
 * `key`: returned only on `$select` for a single object.
 */
export function visibleSide({ entity }: StoredApplication, withKeys = false): Registration {
  const redirectUris = entity.web?.redirectUris ?? []
  return {
    ...entity,
    web: { ...entity.web, redirectUriSettings: redirectUris.map((uri) => ({ uri, index: null })) },
    keyCredentials: (entity.keyCredentials ?? []).map((each) => (withKeys ? each : { ...each, key: null })),
    passwordCredentials: (entity.passwordCredentials ?? []).map((each) => ({ ...each, secretText: null })),
  }
}
