import type { LoginContext } from '../context'
import { cloudName, placeOf, publicDocument } from './openid-configuration'

/** Source: RFC 7517 §5, with the members Entra adds. */
export async function jwks(context: LoginContext, segment: string, version: 1 | 2): Promise<Response> {
  const { origin, tenantId } = placeOf(context, segment)
  const issuer = version === 2 ? `${origin}/${tenantId}/v2.0` : `https://sts.windows.net/${tenantId}/`
  const x5c = [await context.key.certificate()]
  return publicDocument({
    keys: [{ ...context.key.jwk, x5c, cloud_instance_name: cloudName(origin), issuer }],
  })
}
