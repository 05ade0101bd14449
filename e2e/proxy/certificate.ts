import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Files of a certificate for this name, signed by itself for 90 days: only who is told of it trusts it. */
export function certificateFor(host: string, folder: string): { certificate: string; key: string } {
  const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')]
  const asked = ['-nodes', '-new', '-x509', '-newkey', 'rsa:2048', '-days', '90', '-subj', `/CN=${host}`]
  const files = ['-addext', `subjectAltName=DNS:${host}`, '-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', ...asked, ...files], { stdio: 'ignore' })
  return { certificate, key }
}
