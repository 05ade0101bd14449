import { env } from '@/lib/env'
import { bundleRow } from './claim-store'

/** Everything Spencer's back office asks for, in one answer. */
export type Bundle = {
  metadataUrl: string
  tenantId: string
  applicationId: string
  secret: string
  /** Null for one made by hand, of which nobody said when it ends. */
  secretEndsAt: Date | null
  /** SHA-1 of the certificate, base64; null for sign-in only. */
  certificateThumbprintBase64: string | null
  customerName: string
  environment: 'production' | 'demo' | 'staging'
}

/** @throws when the handoff's credential never became live, or the registration is unknown: then there is no secret. */
export async function bundleOf(handoffId: string, secret: string): Promise<Bundle> {
  const row = await bundleRow(handoffId)
  if (!row?.applicationId) throw new Error(`There is no live secret behind handoff ${handoffId}`)
  const { tenantId, applicationId, secretEndsAt, thumbprintSha1, customerName, environment } = row
  return {
    metadataUrl: `${env().ENTRA_LOGIN_URL}/${tenantId}/v2.0/.well-known/openid-configuration`,
    tenantId,
    applicationId,
    secret,
    secretEndsAt,
    certificateThumbprintBase64: thumbprintSha1 && Buffer.from(thumbprintSha1, 'hex').toString('base64'),
    customerName,
    environment,
  }
}
