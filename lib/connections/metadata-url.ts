import { env } from '@/lib/env'

/** Where Microsoft describes a tenant's own sign-in; by the tenant's id, which outlives every domain. */
export const metadataUrlOf = (tenantId: string) =>
  `${env().ENTRA_LOGIN_URL}/${tenantId}/v2.0/.well-known/openid-configuration`
