import { audit } from '@/lib/audit/audit'
import type { AuditData } from '@/lib/audit/chain'
import type { Tx } from '@/lib/db'
import { isDualControlOn } from '@/lib/dual-control/act'
import { sendJob } from '@/lib/queue/queue'
import { addCertificate } from './certificate-store'
import type { CertificateFacts } from './reading/certificate'

/** Who gave it, what a second member of staff was asked for it, and what the audit says of one that is odd. */
type Given = { givenById: string; dualControlId?: string; although: AuditData | null }

/**
 * A newer one withdraws the one before, and the account owner is told, in the transaction in which it is given. Returns the
 * certificate's id.
 */
export async function keepCertificate(
  tx: Tx,
  connectionId: string,
  certificate: CertificateFacts,
  { givenById, dualControlId, although }: Given,
): Promise<string> {
  const certificateId = await addCertificate(tx, connectionId, certificate, { addedById: givenById, dualControlId })
  await sendJob(tx, 'tell-certificate', { certificateId, to: 'owner', id: connectionId })
  const { thumbprintSha1 } = certificate
  const data = {
    thumbprintSha1,
    ...(dualControlId && { ask: dualControlId }),
    ...(!isDualControlOn() && { dualControl: 'off' }),
    ...although,
  }
  await audit(tx, { action: 'certificate.given', personId: givenById, connectionId, data })
  return certificateId
}
