import { audit } from '@/lib/audit/audit'
import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { type CertificateFacts, type CertificateRefusal, certificateFacts, readCertificate } from './certificate'
import { addCertificate, newestCertificate } from './store'

/**
 * The public certificate with which Spencer will read users; a newer one withdraws the one before. Refusals are audited
 * too, by their reason alone: that a private key reached us is worth knowing, the key is not.
 */
export async function giveCertificate(
  staff: Staff,
  connectionId: string,
  input: string | Uint8Array,
  now = new Date(),
): Promise<
  | { status: 'given'; certificate: CertificateFacts }
  | { status: 'refused'; why: CertificateRefusal }
  | { status: 'not_allowed' }
> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const read = readCertificate(input, now)
  const who = { personId: staff.personId, connectionId }
  if (read.status === 'refused') {
    await asStaff(staff, (tx) => audit(tx, { action: 'certificate.refused', ...who, data: { why: read.why } }))
    return read
  }
  const { certificate } = read
  await asStaff(staff, async (tx) => {
    await addCertificate(tx, connectionId, certificate, staff.personId)
    await audit(tx, { action: 'certificate.given', ...who, data: { thumbprintSha1: certificate.thumbprintSha1 } })
  })
  return { status: 'given', certificate }
}

/** The newest one not withdrawn: the one to register. It was valid when it was given; look at `endsAt`. */
export async function currentCertificate(db: Db, connectionId: string): Promise<CertificateFacts | null> {
  const row = await newestCertificate(db, connectionId)
  return row && certificateFacts(row.der)
}
