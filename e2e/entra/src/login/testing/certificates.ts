import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { loadX509, rsa } from '../../x509'

function lifetime() {
  return { notBefore: new Date(Date.now() - 3_600_000), notAfter: new Date(Date.now() + 3_600_000) }
}

/** For tests: a certificate (for a server of these names), its key, and the thumbprint MSAL asks for. */
export async function selfSigned(names: string[] = []) {
  const { SubjectAlternativeNameExtension, X509CertificateGenerator } = await loadX509()
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Entra box test',
    keys,
    ...lifetime(),
    extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))],
  })
  return pemOf(certificate.toString('pem'), keys.privateKey)
}

/** A certificate that an authority signed, and the authority's own. */
export async function chainOf() {
  const { BasicConstraintsExtension, X509CertificateGenerator } = await loadX509()
  const root = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const issuer = 'CN=Entra box test authority'
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: issuer,
    keys: root,
    ...lifetime(),
    extensions: [new BasicConstraintsExtension(true)],
  })
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=Entra box test with a chain',
    issuer,
    publicKey: keys.publicKey,
    signingKey: root.privateKey,
    ...lifetime(),
  })
  return { ...(await pemOf(certificate.toString('pem'), keys.privateKey)), authority: `${authority.toString('pem')}\n` }
}

async function pemOf(pem: string, key: CryptoKey) {
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', key))
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return {
    certificate: `${pem}\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprintSha256: createHash('sha256').update(new X509Certificate(pem).raw).digest('hex'),
  }
}
