import { createHash, X509Certificate } from 'node:crypto'
import type { KeyCredential } from '@microsoft/microsoft-graph-types'
import type { Restrictions } from '../policies/restrictions'
import { invalidValue, Problem } from '../request/problem'
import { second } from '../shape/timestamps'
import { admitCertificate } from './policy'

/** A new entry of `keyCredentials`; what the client leaves out is taken from the certificate. Source: "keyCredential". */
export function newCertificate(asked: KeyCredential, now: number, restrictions: Restrictions): KeyCredential {
  const certificate = parse(asked.key)
  const validity = { from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) }
  const startDateTime = utc(asked.startDateTime) ?? second(validity.from)
  const endDateTime = utc(asked.endDateTime) ?? second(validity.to)
  const [start, end] = [Date.parse(startDateTime), Date.parse(endDateTime)]
  if (!startDateTime.endsWith('Z') || start < validity.from || start >= end) throw invalidStart()
  if (!endDateTime.endsWith('Z') || end > validity.to || end <= now) throw invalidEnd()
  if (asked.type !== 'AsymmetricX509Cert') throw invalidValue('type', 'KeyCredential')
  if (asked.usage !== 'Verify' && asked.usage !== 'Encrypt') throw invalidValue('usage', 'KeyCredential')
  admitCertificate(restrictions, start, end)
  return {
    customKeyIdentifier: asked.customKeyIdentifier ?? thumbprint(certificate),
    displayName: (asked.displayName ?? certificate.subject.split('\n').join(', ')).slice(0, 90),
    endDateTime,
    key: certificate.raw.toString('base64'),
    keyId: asked.keyId ?? crypto.randomUUID(),
    startDateTime,
    type: asked.type,
    usage: asked.usage,
  }
}

/** Written in another way, but not in local time. */
function utc(text: string | null | undefined): string | null | undefined {
  return text?.replace(/[+-]00:00$/, 'Z')
}

/** Base64 of the DER bytes. Node would read PEM too, Graph does not; what Graph says of rubbish is UNVERIFIED. */
function parse(key: string | null | undefined): X509Certificate {
  if (!key) throw invalidValue('key', 'KeyCredential')
  const bytes = Buffer.from(key, 'base64')
  if (bytes[0] !== 0x30) throw invalidValue('key', 'KeyCredential')
  try {
    return new X509Certificate(bytes)
  } catch {
    throw invalidValue('key', 'KeyCredential')
  }
}

function thumbprint(certificate: X509Certificate): string {
  return createHash('sha1').update(certificate.raw).digest('hex').toUpperCase()
}

export function invalidEnd(): Problem {
  return new Problem(400, 'KeyCredentialsInvalidEndDate', 'Key credential end date is invalid.')
}

function invalidStart(): Problem {
  return new Problem(400, 'KeyCredentialsInvalidStartDate', 'Key credential start date is invalid.')
}
