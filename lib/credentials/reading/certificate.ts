import { createHash, X509Certificate } from 'node:crypto'
import { isEndless } from '@/lib/endless'
import { certificatesIn } from './certificates-in'
import { holdsPrivateKey } from './private-key'
import { namesOf, subjectOf } from './subject'

/** A public certificate as Graph, the Entra portal and Spencer's back office want to see it. */
export type CertificateFacts = {
  der: Uint8Array<ArrayBuffer>
  /** One line: `CN=acme-production, O=Acme`. */
  subject: string
  /** Its common and its alternative names: `CN=acme-production`, `DNS:sync.acme.com`. */
  names: string[]
  startsAt: Date
  endsAt: Date
  /** Upper-case hex without colons: what the Entra portal shows. */
  thumbprintSha1: string
  /** Base64 of the same bytes: what Spencer's back office wants (`x5t`). */
  thumbprintSha1Base64: string
  /** Upper-case hex without colons. */
  thumbprintSha256: string
}

export type CertificateRefusal =
  | 'private_key'
  | 'broken'
  | 'several'
  | 'not_rsa'
  | 'too_short'
  | 'expired'
  | 'ends_soon'
  | 'not_yet'
  | 'endless'

type ReadCertificate = { status: 'ok'; certificate: CertificateFacts } | { status: 'refused'; why: CertificateRefusal }

const minuteMs = 60_000
const soonMs = 7 * 24 * 60 * minuteMs
/** A certificate made a moment ago in a browser whose clock is a little ahead of ours is not *not yet valid*. */
const skewMs = 5 * minuteMs

/**
 * Reads what staff pasted or dropped: PEM, bare base64, DER, or PKCS#7 with one certificate. A private key is looked for
 * before anything else, and nothing of the input ever comes back in an answer.
 */
export function readCertificate(input: string | Uint8Array, now = new Date()): ReadCertificate {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  if (holdsPrivateKey(bytes)) return refused('private_key')
  const [der, ...others] = certificatesIn(bytes)
  if (others.length > 0) return refused('several')
  const whole = der && parsed(der)
  if (!whole) return refused('broken')
  const weakness = weaknessOf(whole, now)
  return weakness ? refused(weakness) : { status: 'ok', certificate: factsOf(whole) }
}

/** @throws when the bytes are no certificate; for those that `readCertificate` let in before. */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  return factsOf(new X509Certificate(Buffer.from(der)))
}

/** The public certificate as text, whatever it came as. */
export function pemOf(der: Uint8Array): string {
  return new X509Certificate(Buffer.from(der)).toString()
}

function refused(why: CertificateRefusal): ReadCertificate {
  return { status: 'refused', why }
}

function parsed(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}

/** Entra's own limits for EC keys and short ones are not documented, so only what is known to work gets in. */
function weaknessOf(certificate: X509Certificate, now: Date): CertificateRefusal | null {
  const bits = rsaBits(certificate)
  if (bits === null) return 'not_rsa'
  if (bits < 2048) return 'too_short'
  if (isEndless(certificate.validToDate)) return 'endless'
  const endsInMs = certificate.validToDate.getTime() - now.getTime()
  if (endsInMs <= 0) return 'expired'
  if (certificate.validFromDate.getTime() > now.getTime() + skewMs) return 'not_yet'
  return endsInMs <= soonMs ? 'ends_soon' : null
}

function rsaBits(certificate: X509Certificate): number | null {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
    return asymmetricKeyType === 'rsa' ? (asymmetricKeyDetails?.modulusLength ?? 0) : null
  } catch {
    return null // a kind of key that OpenSSL does not know
  }
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  const der = Buffer.from(certificate.raw)
  const sha1 = createHash('sha1').update(der).digest()
  return {
    der,
    subject: subjectOf(certificate),
    names: namesOf(certificate),
    startsAt: certificate.validFromDate,
    endsAt: certificate.validToDate,
    thumbprintSha1: sha1.toString('hex').toUpperCase(),
    thumbprintSha1Base64: sha1.toString('base64'),
    thumbprintSha256: createHash('sha256').update(der).digest('hex').toUpperCase(),
  }
}
