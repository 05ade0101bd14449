import type { KeyCredential, NullableOption, PasswordCredential } from '@microsoft/microsoft-graph-types'
import type { SecretHash } from '../../world/model'
import type { Restrictions } from '../policies/restrictions'
import type { Call } from '../request/call'

/** The part of an application, or of a service principal, that proves who it is; a private copy to change. */
export type Holder = {
  id: string
  passwordCredentials: PasswordCredential[]
  keyCredentials: KeyCredential[]
  secrets: SecretHash[]
  /** What its policies let it be given. */
  restrictions: Restrictions
}

type Credentials = Pick<Holder, 'passwordCredentials' | 'keyCredentials' | 'secrets'>

/** Where the request's path leads: the same actions serve applications and service principals. */
export type Keeping = {
  open(call: Call): Holder
  keep(call: Call, credentials: Credentials): void
}

/** Lists as the entity has them; a world may leave them out. */
export function listed<Item>(items: NullableOption<Item[]> | undefined): Item[] {
  return items ?? []
}
