import { createHash, KeyObject, X509Certificate } from 'node:crypto'
import type { KeyCredential } from '@microsoft/microsoft-graph-types'

/** Both as PEM, the key as PKCS #8. */
export type Certificate = { certificate: string; privateKey: string }

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
}
const day = 24 * 60 * 60_000

/** Self-signed, for a year. What makes it is loaded only now: most boxes never show a certificate. */
export async function makeCertificate(name: string, now: number): Promise<Certificate> {
  await import('reflect-metadata')
  const { X509CertificateGenerator } = await import('@peculiar/x509')
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const made = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore: new Date(now - day),
    notAfter: new Date(now + 365 * day),
    keys,
    signingAlgorithm: algorithm,
  })
  const privateKey = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' })
  return { certificate: made.toString('pem'), privateKey: privateKey.toString() }
}

/** As Graph keeps it in `keyCredentials`. */
export function keyCredentialOf(pem: string): KeyCredential {
  const certificate = new X509Certificate(pem)
  return {
    keyId: crypto.randomUUID(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    displayName: certificate.subject,
    customKeyIdentifier: createHash('sha1').update(certificate.raw).digest('hex').toUpperCase(),
    key: certificate.raw.toString('base64'),
    startDateTime: new Date(certificate.validFrom).toISOString(),
    endDateTime: new Date(certificate.validTo).toISOString(),
  }
}
