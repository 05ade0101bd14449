import type { LoginContext } from '../context'
import { findAccount } from '../directory/accounts'
import { pairwise } from './opaque-claims'

/** Source: OIDC Core §5.3, "Microsoft identity platform UserInfo endpoint": of little use beside the ID token. */
export async function userInfo(context: LoginContext, request: Request): Promise<Response> {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  const claims = await context.verifyAccessToken(token)
  const account = claims && findAccount(context.world, claims.oid)
  if (!claims || !account) {
    const headers = { 'www-authenticate': 'Bearer error="invalid_token"' }
    return Response.json(
      { error: { code: 'InvalidAuthenticationToken', message: 'Access token is empty.' } },
      { status: 401, headers },
    )
  }
  const { user } = account.person
  const may = (scope: string) => claims.scp?.split(' ').includes(scope)
  return Response.json({
    // The same as in the application's ID token, not the one Graph sees.
    sub: pairwise(claims.appid, claims.oid),
    ...(may('profile') && { name: user.displayName, family_name: user.surname, given_name: user.givenName }),
    ...(may('profile') && { picture: `${context.origins.graph}/v1.0/me/photo/$value` }),
    ...(may('email') && { email: user.mail }),
  })
}
