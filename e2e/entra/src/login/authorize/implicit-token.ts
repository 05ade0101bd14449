import { graphAppId } from '../../world/applications/permissions'
import { grantedScopes } from '../consent/permission-grants'
import type { LoginContext } from '../context'
import type { Account } from '../directory/accounts'
import type { Client } from '../directory/clients'
import { resourceIn } from '../permissions/resources'
import type { Delegated } from '../permissions/scopes'
import type { Grant } from '../session-store'
import { delegatedToken } from '../token/access-token'
import { tokenLifetimeSeconds } from '../token/opaque-claims'

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
