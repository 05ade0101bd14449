import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'

/** A public certificate as Graph, the Entra portal and Spencer's back office want to see it. */
export type CertificateFacts = {
  der: Uint8Array<ArrayBuffer>
  /** One line: `CN=acme-production, O=Acme`. */
  subject: string
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

type ReadCertificate = { status: 'ok'; certificate: CertificateFacts } | { status: 'refused'; why: CertificateRefusal }

const minuteMs = 60_000
const soonMs = 7 * 24 * 60 * minuteMs
/** A certificate made a moment ago in a browser whose clock is a little ahead of ours is not *not yet valid*. */
const skewMs = 5 * minuteMs

/**
 * Reads what staff pasted or dropped: PEM, bare base64 or DER. A private key is looked for before anything else, and
 * nothing of the input ever comes back in an answer.
 */
export function readCertificate(input: string | Uint8Array, now = new Date()): ReadCertificate {
  const bytes = typeof input === 'string' ? Buffer.from(input, 'utf8') : Buffer.from(input)
  const der = isPrivateKey(bytes) ? 'private_key' : derOf(bytes)
  if (typeof der === 'string') return refused(der)
  if (isPrivateKey(der)) return refused('private_key')
  const whole = wholeCertificate(der)
  if (typeof whole === 'string') return refused(whole)
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

/** Also in UTF-16, as some Windows editors save text (hence the zero bytes), and also as the key's own DER. */
function isPrivateKey(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').replaceAll('\0', '')
  if (/PRIVATE[\s_-]*KEY/i.test(text)) return true
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      return createPrivateKey({ key: bytes, format: 'der', type }).type === 'private'
    } catch {
      return false
    }
  })
}

function derOf(bytes: Buffer): Buffer<ArrayBuffer> | 'broken' | 'several' {
  // A DER certificate is a SEQUENCE with a two-byte length; no text begins with 0x30 0x82.
  if (bytes[0] === 0x30 && bytes[1] === 0x82) return Buffer.from(bytes)
  const text = bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
  if (!text.includes('-----BEGIN')) return fromBase64(text)
  const blocks = [...text.matchAll(/-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/g)]
  if (blocks.length > 1) return 'several'
  return fromBase64(blocks[0]?.[1] ?? '')
}

function fromBase64(text: string): Buffer<ArrayBuffer> | 'broken' {
  const compact = text.replace(/\s/g, '')
  const isBase64 = compact.length > 0 && compact.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact)
  return isBase64 ? Buffer.from(compact, 'base64') : 'broken'
}

/** OpenSSL stops reading at the end of the first certificate, so what comes behind it is ours to notice. */
function wholeCertificate(der: Buffer): X509Certificate | 'broken' | 'several' {
  const certificate = parsed(der)
  if (!certificate) return 'broken'
  if (certificate.raw.length === der.length) return certificate
  return parsed(der.subarray(certificate.raw.length)) ? 'several' : 'broken'
}

function parsed(der: Buffer): X509Certificate | null {
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
    subject: (certificate.subject ?? '').split('\n').join(', '),
    startsAt: certificate.validFromDate,
    endsAt: certificate.validToDate,
    thumbprintSha1: sha1.toString('hex').toUpperCase(),
    thumbprintSha1Base64: sha1.toString('base64'),
    thumbprintSha256: createHash('sha256').update(der).digest('hex').toUpperCase(),
  }
}
