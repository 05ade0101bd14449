const elliptic = { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' }
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}

/** For tests: a self-signed certificate as base64 of its DER bytes, the way Graph takes it. */
export async function aCertificate(from: string, to: string, name = 'CN=acme-production'): Promise<string> {
  return (await signed(from, to, name, elliptic)).certificate
}

/** The same with its private key, of the kind proofs are signed with. */
export function aCertificateWithKey(from: string, to: string): Promise<{ certificate: string; privateKey: CryptoKey }> {
  return signed(from, to, 'CN=acme-production', rsa)
}

async function signed(from: string, to: string, name: string, algorithm: typeof elliptic | typeof rsa) {
  const { X509CertificateGenerator } = await load()
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name,
    notBefore: new Date(from),
    notAfter: new Date(to),
    keys,
    signingAlgorithm: algorithm,
  })
  return { certificate: Buffer.from(certificate.rawData).toString('base64'), privateKey: keys.privateKey }
}

/** The library refuses to load where `Reflect` has no metadata, though it never reads any back. */
function load() {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true })
  }
  return import('@peculiar/x509')
}
