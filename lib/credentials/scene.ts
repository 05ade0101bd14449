const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
}
const ec = { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' }

/** For tests: a self-signed certificate as Spencer's own people make them, and its private key. */
export async function aCertificate(
  options: { bits?: number; elliptic?: boolean; startsAt?: Date; endsAt?: Date } = {},
): Promise<{ pem: string; der: Buffer; privateDer: Buffer }> {
  const x509 = await loadX509()
  const algorithm = options.elliptic ? ec : { ...rsa, modulusLength: options.bits ?? rsa.modulusLength }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=contoso-production, O=Contoso',
    notBefore: options.startsAt ?? new Date(Date.now() - 60_000),
    notAfter: options.endsAt ?? new Date(Date.now() + 365 * 86_400_000),
    keys,
    signingAlgorithm: algorithm,
  })
  const privateDer = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { pem: certificate.toString('pem'), der: Buffer.from(certificate.rawData), privateDer }
}

/** The library refuses to load where `Reflect` has no metadata, though it never reads any back. */
function loadX509() {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true })
  }
  return import('@peculiar/x509')
}
