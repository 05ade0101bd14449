import { accountCalled, accountIn } from '../directory/accounts'
import { LoginError, missing } from '../errors'
import type { TokenRequest } from '../token/token-request'
import { delegated } from '../token/token-response'

/** Nobody types a password at the box's pages; where a command line sends one, everybody has this one. */
export const everybodysPassword = 'Entra-box-1'

/** Source: "OAuth 2.0 Resource Owner Password Credentials": no page can be shown, so no second factor and no consent. */
export async function passwordGrant(request: TokenRequest) {
  const { context, authority, body, by } = request
  const name = body.get('username')
  if (!name) throw missing('username')
  const password = body.get('password')
  if (!password) throw missing('password')
  if (authority === 'common' || authority === 'consumers') {
    const text = `The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.`
    throw new LoginError('invalid_request', 9001023, text)
  }
  const home = accountCalled(context.world, name)
  const account = home && typeof authority !== 'string' ? accountIn(context.world, authority, home) : home
  if (!account) {
    const directory = typeof authority === 'string' ? 'organizations' : authority.id
    const text = `The user account {EUII Hidden} does not exist in the ${directory} directory. To sign into this application, the account must be added to the directory.`
    throw new LoginError('invalid_grant', 50034, text)
  }
  if (password !== everybodysPassword) {
    throw new LoginError('invalid_grant', 50126, 'Error validating credentials due to invalid username or password.')
  }
  const signIn = {
    tenantId: account.tenant.id,
    oid: account.oid,
    at: context.now(),
    amr: ['pwd'],
    sid: crypto.randomUUID(),
  }
  const platform = by.proven === '0' ? ('publicClient' as const) : ('web' as const)
  const scope = body.get('scope') ?? ''
  return delegated(request, { ...signIn, clientId: by.client.appId, platform, scope, claims: [], contexts: [] }, null)
}
