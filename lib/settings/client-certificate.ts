import { createPrivateKey, X509Certificate } from 'node:crypto'

export const aPem = 'one PEM with certificate and private key'

/** What is wrong with the PEM that a registration of ours signs in with; null where nothing is. */
export function wrongWith(setting: string): string | null {
  const pem = setting.replaceAll('\\n', '\n') // on one line, as some platforms keep settings
  if (/ENCRYPTED/.test(pem))
    return 'its private key has a password: write it without one (openssl pkey), readable by the portal alone'
  if (!pem.includes('PRIVATE KEY') || !pem.includes('CERTIFICATE')) return aPem
  const [certificate, key] = [read(() => new X509Certificate(pem)), read(() => createPrivateKey(pem))]
  if (!certificate) return 'its certificate cannot be read'
  if (!key) return 'its private key cannot be read'
  return certificate.checkPrivateKey(key) ? null : 'its private key belongs to another certificate'
}

function read<Read>(reading: () => Read): Read | null {
  try {
    return reading()
  } catch {
    return null
  }
}
