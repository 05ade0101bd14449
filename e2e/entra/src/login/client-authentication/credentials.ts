import type { KeyCredential, PasswordCredential } from '@microsoft/microsoft-graph-types'
import type { SecretHash } from '../../world/model'
import { readyKeys, readyKeysOfPrincipal } from '../../world/time/credential-delay'
import type { LoginContext } from '../context'
import type { Authority } from '../directory/authority'
import { type Client, principalIn } from '../directory/clients'

/** What a client proves itself with. A secret is known by its hash; its name and end stand among the passwords. */
type KnownCredentials = { secrets: SecretHash[]; passwords: PasswordCredential[]; keys: KeyCredential[] }

/** What the registration holds, and in one tenant what the instance there was given of its own. */
export function knownCredentials({ now }: LoginContext, client: Client, authority: Authority): KnownCredentials {
  const { home, stored } = client
  const own = {
    secrets: stored.secrets,
    passwords: stored.entity.passwordCredentials ?? [],
    keys: readyKeys(home, stored, now()),
  }
  const principal = typeof authority === 'string' ? null : principalIn(authority, client.appId)
  if (typeof authority === 'string' || !principal) return own
  return {
    secrets: [...own.secrets, ...(authority.servicePrincipalSecrets[principal.id ?? ''] ?? [])],
    passwords: [...own.passwords, ...(principal.passwordCredentials ?? [])],
    keys: [...own.keys, ...readyKeysOfPrincipal(authority, principal, now())],
  }
}
