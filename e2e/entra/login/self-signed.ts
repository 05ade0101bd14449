import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { loadX509 } from './x509'

/** For tests: a certificate, its key, and the thumbprint MSAL asks for. */
export async function selfSigned() {
  const { X509CertificateGenerator } = await loadX509()
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Entra box test',
    keys,
    notBefore: new Date(Date.now() - 3_600_000),
    notAfter: new Date(Date.now() + 3_600_000),
  })
  const pem = certificate.toString('pem')
  const privateKey = createPrivateKey({
    key: Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    certificate: pem,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprintSha256: createHash('sha256').update(new X509Certificate(pem).raw).digest('hex'),
  }
}
