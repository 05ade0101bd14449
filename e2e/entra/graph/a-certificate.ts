const algorithm = { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' }

/** For tests: a self-signed certificate as base64 of its DER bytes, the way Graph takes it. */
export async function aCertificate(from: string, to: string, name = 'CN=acme-production'): Promise<string> {
  const { X509CertificateGenerator } = await load()
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name,
    notBefore: new Date(from),
    notAfter: new Date(to),
    keys,
    signingAlgorithm: algorithm,
  })
  return Buffer.from(certificate.rawData).toString('base64')
}

/** The library refuses to load where `Reflect` has no metadata, though it never reads any back. */
function load() {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true })
  }
  return import('@peculiar/x509')
}
