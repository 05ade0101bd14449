import { rsa, selfSigned } from '../../x509'

const elliptic = { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' }

/** For tests: a self-signed certificate as base64 of its DER bytes, the way Graph takes it. */
export async function aCertificate(from: string, to: string, name = 'CN=acme-production'): Promise<string> {
  return (await signed(from, to, name, elliptic)).certificate
}

/** The same with its private key, of the kind proofs are signed with. */
export function aCertificateWithKey(from: string, to: string): Promise<{ certificate: string; privateKey: CryptoKey }> {
  return signed(from, to, 'CN=acme-production', rsa)
}

async function signed(from: string, to: string, name: string, algorithm: typeof elliptic | typeof rsa) {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await selfSigned({ name, keys, from: new Date(from), to: new Date(to), algorithm })
  return { certificate: Buffer.from(certificate.rawData).toString('base64'), privateKey: keys.privateKey }
}
