import { audit } from '@/lib/audit/audit'
import { asStaff, type Db } from '@/lib/db'
import { isDualControlOn } from '@/lib/dual-control/act'
import { askAnother } from '@/lib/dual-control/ask'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { hadCertificate, lockCertificates, newestCertificate } from './certificate-store'
import { keepCertificate } from './keep-certificate'
import { althoughOdd, type Nevertheless, type Odd, oddForConnection } from './odd/odd'
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
  /** Something about it wants a word of whoever gives it first. */
  | { status: 'odd'; certificate: CertificateFacts; odd: Odd }
  /** What was read is a certificate, so it may be kept until they have signed in again. */
  | { status: 'stale_sign_in'; certificate: CertificateFacts }
  | { status: 'refused'; why: CertificateRefusal }
  | { status: 'not_allowed' }
  | Stopped

/**
 * The public certificate with which Spencer will read users. The first one is kept at once; to replace one is asked, where
 * dual control is on; one that is odd is taken once staff have said why. Refusals are audited too, by their reason alone: that
 * a private key reached us is worth knowing, the key is not.
 */
export async function giveCertificate(
  staff: Staff,
  connectionId: string,
  input: string | Uint8Array,
  nevertheless: Nevertheless | null = null,
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
  const { der, thumbprintSha1 } = certificate
  return asStaff(staff, async (tx) => {
    await lockCertificates(tx, connectionId, thumbprintSha1)
    const odd = await oddForConnection(tx, certificate, connectionId)
    if (odd && odd.question !== nevertheless?.question) return { status: 'odd', certificate, odd }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in', certificate }
    const because = odd && nevertheless ? nevertheless.reason : null
    const although = odd && althoughOdd(odd, because ?? '')
    if (isDualControlOn() && (await hadCertificate(tx, connectionId))) {
      const facts = { thumbprintSha1, ...although }
      const asked = {
        act: 'certificate.replacement',
        connectionId,
        payload: der,
        nevertheless: because,
        facts,
      } as const
      const { expiresAt } = await askAnother(tx, staff, asked, now)
      return { status: 'asked', certificate, expiresAt }
    }
    await keepCertificate(tx, connectionId, certificate, { givenById: staff.personId, although })
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
