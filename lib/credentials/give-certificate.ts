import { audit } from '@/lib/audit/audit'
import { asStaff, type Db } from '@/lib/db'
import { isDualControlOn } from '@/lib/dual-control/act'
import { askAnother } from '@/lib/dual-control/ask'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { hadCertificate, lockCertificates, newestCertificate } from './certificate-store'
import { keepCertificate } from './keep-certificate'
import {
  type CertificateFacts,
  type CertificateRefusal,
  certificateFacts,
  readCertificate,
} from './reading/certificate'

type Gave =
  | { status: 'given'; certificate: CertificateFacts }
  /** This connection has had one: another member of staff has to press exactly this, until then nothing is replaced. */
  | { status: 'asked'; certificate: CertificateFacts; expiresAt: Date }
  /** What was read is a certificate, so it may be kept until they have signed in again. */
  | { status: 'stale_sign_in'; certificate: CertificateFacts }
  | { status: 'refused'; why: CertificateRefusal }
  | { status: 'not_allowed' }
  | Stopped

/**
 * The public certificate with which Spencer will read users. The first one is kept at once; to replace one is asked, where
 * dual control is on. Refusals are audited too, by their reason alone: that a private key reached us is worth knowing, the
 * key is not.
 */
export async function giveCertificate(
  staff: Staff,
  connectionId: string,
  input: string | Uint8Array,
  now = new Date(),
): Promise<Gave> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), { connectionId })
  if (stopped) return stopped
  const read = readCertificate(input, now)
  if (read.status === 'refused') {
    await noteRefused(staff, read.why, connectionId)
    return read
  }
  const { certificate } = read
  if (!isFresh(staff, now)) return { status: 'stale_sign_in', certificate }
  return asStaff(staff, async (tx) => {
    await lockCertificates(tx, connectionId)
    if (isDualControlOn() && (await hadCertificate(tx, connectionId))) {
      const { der, thumbprintSha1 } = certificate
      const asked = { act: 'certificate.replacement', connectionId, payload: der, facts: { thumbprintSha1 } } as const
      const { expiresAt } = await askAnother(tx, staff, asked, now)
      return { status: 'asked', certificate, expiresAt }
    }
    await keepCertificate(tx, connectionId, certificate, { givenById: staff.personId })
    return { status: 'given', certificate }
  })
}

/** The newest one not withdrawn: the one to register. It was valid when it was given; look at `endsAt`. */
export async function currentCertificate(db: Db, connectionId: string): Promise<CertificateFacts | null> {
  const row = await newestCertificate(db, connectionId)
  return row && certificateFacts(row.der)
}

/** @param connectionId none where the certificate came with an invitation that would have made one */
export function noteRefused(staff: Staff, why: CertificateRefusal, connectionId?: string): Promise<void> {
  const { personId } = staff
  return asStaff(staff, (tx) => audit(tx, { action: 'certificate.refused', personId, connectionId, data: { why } }))
}
