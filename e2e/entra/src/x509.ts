/**
 * Loaded only when somebody asks for a certificate: the box starts without it. The library refuses to load where
 * `Reflect` has no metadata, though it never reads any back.
 */
export function loadX509() {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true })
  }
  return import('@peculiar/x509')
}

export const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}

type Wanted = { name: string; keys: CryptoKeyPair; from: Date; to: Date; algorithm?: { name: string; hash: string } }

/** A certificate of these keys, signed with them. */
export async function selfSigned({ name, keys, from, to, algorithm = rsa }: Wanted) {
  const { X509CertificateGenerator } = await loadX509()
  return X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    notBefore: from,
    notAfter: to,
    signingAlgorithm: algorithm,
  })
}
