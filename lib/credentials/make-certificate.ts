/** Key and certificate, both PEM. The key is for the disk of whoever pressed; only the certificate goes to the server. */
type Made = { certificate: string; privateKey: string }

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
}
const days = 365
const dayMilliseconds = 86_400_000

/** Self-signed, one year. The library (some 40 kB) is fetched at the press, so that nobody else pays for it. */
export async function makeCertificate(commonName: string, now = new Date()): Promise<Made> {
  const { X509CertificateGenerator } = await loadLibrary()
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [commonName] }],
    notBefore: now,
    notAfter: new Date(now.getTime() + days * dayMilliseconds),
    keys,
    signingAlgorithm: algorithm,
  })
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { certificate: certificate.toString('pem'), privateKey: pem('PRIVATE KEY', pkcs8) }
}

/** `Contoso NV`, production → `contoso-nv-production`: subject and file name alike, within X.509's 64 characters. */
export function commonNameOf(customer: string, environment: string | null): string {
  const plain = customer.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return [(words || 'customer').slice(0, 48), environment].filter(Boolean).join('-')
}

/**
 * @peculiar/x509 wires itself with decorators and refuses to load where `Reflect` has no metadata; none is ever read
 * back, so three functions that keep nothing are enough.
 */
async function loadLibrary() {
  const nothing = () => undefined
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: nothing, configurable: true })
  }
  return import('@peculiar/x509')
}

function pem(label: string, der: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(der)))
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`
}
