import { graphAppId } from '../world/permissions'
import { delegatedToken } from './access-token'
import type { LoginContext } from './context'
import type { Grant } from './desk'
import type { Account, Client } from './directory'
import { grantedScopes } from './grants'
import { resourceIn } from './resources'
import type { Delegated } from './scopes'
import { tokenLifetimeSeconds } from './token-marks'

/** An access token straight from the authorize endpoint. Source: "OAuth 2.0 implicit grant flow". */
export async function implicitToken(
  context: LoginContext,
  client: Client,
  account: Account,
  grant: Grant,
  wanted: Delegated[],
) {
  const { tenant, oid } = account
  const resource = wanted.at(-1)?.api ?? resourceIn(context, tenant, graphAppId)
  const scp = [...grantedScopes(tenant, client, oid, resource)].filter((name) => name !== 'offline_access').join(' ')
  const about = { client, proven: '0' as const, resource, tenant, capabilities: [], account, grant, scp }
  return {
    access_token: await delegatedToken(context, about),
    token_type: 'Bearer',
    expires_in: String(tokenLifetimeSeconds),
    scope: scp,
  }
}
