import { rolesOf } from '@/lib/graph/own-roles'
import type { OwnApp } from '@/lib/identity/actor'
import { type MintOutcome, mintWithSecret } from '@/lib/identity/tokens/client-token'

/** `holdsRoles`: all that were looked for; null where Graph did not say. */
export type Tried =
  | { status: 'works'; app: OwnApp; holdsRoles: boolean | null }
  | Exclude<MintOutcome, { status: 'minted' }>

/** Uses a secret once: a token is minted with it, and the roles that the app shall have are looked for. */
export async function trySecret(
  client: Parameters<typeof mintWithSecret>[0],
  roles: readonly string[],
): Promise<Tried> {
  const outcome = await mintWithSecret(client)
  if (outcome.status !== 'minted') return outcome
  const held = await rolesOf(outcome.app, roles)
  return { status: 'works', app: outcome.app, holdsRoles: held && roles.every((role) => held.includes(role)) }
}
