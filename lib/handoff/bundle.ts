import type { Environment } from '@/lib/blueprint/blueprint'
import { metadataUrlOf } from '@/lib/connections/metadata-url'
import type { Claimable } from './claim-store'

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
  environment: Environment
}

/** @throws when the registration is unknown: then there is no secret of it */
export function bundleOf(claimable: Claimable, secret: string): Bundle {
  const { id, tenantId, applicationId, secretEndsAt, thumbprintSha1, customerName, environment } = claimable
  if (!applicationId) throw new Error(`There is no registration behind handoff ${id}`)
  return {
    metadataUrl: metadataUrlOf(tenantId),
    tenantId,
    applicationId,
    secret,
    secretEndsAt,
    certificateThumbprintBase64: thumbprintSha1 && Buffer.from(thumbprintSha1, 'hex').toString('base64'),
    customerName,
    environment,
  }
}
