import { createHash, X509Certificate } from 'node:crypto'
import type { KeyCredential } from '@microsoft/microsoft-graph-types'
import type { Box } from '../../box'
import { tenantOf } from '../../login/testing/code-flow'
import { register } from '../../world/applications/registration'
import { write } from '../../world/table'
import { walkThrough } from '../walk-through'

export const clientSecret = 'made-for-clients-of-the-box'
export const redirectUri = 'https://app.example/callback'

/** An application of Contoso that may read and write applications, to which an administrator agreed. */
export async function registerClient(box: Box, certificates: string[] = []) {
  const contoso = tenantOf(box, 'contoso')
  const stored = register(contoso, {
    displayName: 'Published clients',
    audience: 'AzureADMyOrg',
    redirectUris: [redirectUri],
    scopes: ['User.Read', 'openid', 'profile', 'offline_access', 'email'],
    applicationPermissions: ['Application.ReadWrite.All', 'User.Read.All'],
    secret: { displayName: 'tests', text: clientSecret, endDateTime: '2099-01-01T00:00:00Z' },
  })
  stored.entity.keyCredentials = certificates.map(keyCredentialOf)
  write(contoso.applications, stored.entity.id ?? '', stored, 0)
  const clientId = stored.entity.appId ?? ''
  const address = `https://login.microsoftonline.com/${contoso.id}/adminconsent?client_id=${clientId}`
  await walkThrough(box, address, { as: 'marie.dubois@contoso.com' })
  return { tenantId: contoso.id, clientId }
}

function keyCredentialOf(pem: string): KeyCredential {
  const certificate = new X509Certificate(pem)
  return {
    keyId: crypto.randomUUID(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    customKeyIdentifier: createHash('sha1').update(certificate.raw).digest('hex').toUpperCase(),
    key: certificate.raw.toString('base64'),
    startDateTime: new Date(certificate.validFrom).toISOString(),
    endDateTime: new Date(certificate.validTo).toISOString(),
  }
}
