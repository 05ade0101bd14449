import type { KeyObject } from 'node:crypto'
import { rsa, selfSigned } from '../../x509'

const yearMs = 365 * 24 * 3_600_000

/** A self-signed certificate of the key that tokens are signed with, as base64 DER. */
export async function certificateFor(privateKey: KeyObject, publicKey: KeyObject): Promise<string> {
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const certificate = await selfSigned({
    name: 'CN=accounts.accesscontrol.windows.net',
    keys: {
      privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']),
      publicKey: await crypto.subtle.importKey('spki', spki, rsa, true, ['verify']),
    },
    from: new Date(),
    to: new Date(Date.now() + yearMs),
  })
  return certificate.toString('base64')
}
