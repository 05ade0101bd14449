import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Proof } from './tool'

/** As MSAL makes it: PS256, and the certificate named by its SHA-256 thumbprint. */
export async function provenByKey(
  tenantId: string,
  clientId: string,
  { certificate, privateKey }: { certificate: string; privateKey: string },
  now = Date.now(),
): Promise<Proof> {
  const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url')
  const assertion = await new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'PS256', 'x5t#S256': thumbprint })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(now / 1000) + 300)
    .sign(createPrivateKey(privateKey))
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }
}
