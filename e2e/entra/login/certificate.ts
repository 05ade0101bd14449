import type { KeyObject } from 'node:crypto'
import { loadX509 } from './x509'

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/** A self-signed certificate of a key, as base64 DER. Loaded only when somebody asks: the box starts without it. */
export async function certificateFor(privateKey: KeyObject, publicKey: KeyObject): Promise<string> {
  const { X509CertificateGenerator } = await loadX509()
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=accounts.accesscontrol.windows.net',
    keys: {
      privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
      publicKey: await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']),
    },
    signingAlgorithm: algorithm,
  })
  return certificate.toString('base64')
}
