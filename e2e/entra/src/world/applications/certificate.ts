import { createHash, KeyObject, X509Certificate } from 'node:crypto'
import type { KeyCredential } from '@microsoft/microsoft-graph-types'
import { rsa, selfSigned } from '../../x509'

/** Both as PEM, the key as PKCS #8. */
export type Certificate = { certificate: string; privateKey: string }

const day = 24 * 60 * 60_000

/** Self-signed, for a year. */
export async function makeCertificate(name: string, now: number): Promise<Certificate> {
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const made = await selfSigned({
    name: `CN=${name}`,
    keys,
    from: new Date(now - day),
    to: new Date(now + 365 * day),
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
