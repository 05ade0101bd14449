import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { type Box, createBox } from '../box'
import { automationPermissions } from './automation'

type Client = { name: string; tenantId: string; clientId: string; clientSecret: string } & Record<string, string>

async function clients(box: Box): Promise<Client[]> {
  const world = await (await box.fetch('https://box/_box/world')).json()
  return world.clients.filter(({ name }: Client) => name === 'automation')
}

async function tokenFor(box: Box, { tenantId, clientId }: Client, proof: Record<string, string>) {
  const response = await box.fetch(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
      ...proof,
    }),
  })
  const { access_token: token = '', ...rest } = await response.json()
  return { status: response.status, token: String(token), ...rest }
}

function rolesIn(token: string): string[] {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).roles
}

/** As MSAL makes it: PS256, the certificate named by its SHA-256 thumbprint. */
async function assertion({ tenantId, clientId, certificate = '', privateKey = '' }: Client): Promise<string> {
  const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url')
  return new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'PS256', 'x5t#S256': thumbprint })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(createPrivateKey(privateKey))
}

test('every tenant has a client whose secret brings all its permissions, and Graph takes them', async () => {
  const box = await createBox()
  const all = await clients(box)
  expect(all.map(({ tenantId }) => tenantId)).toEqual(Object.keys(box.world.tenants))
  for (const client of all) {
    const { token } = await tokenFor(box, client, { client_secret: client.clientSecret })
    expect(rolesIn(token)).toEqual(expect.arrayContaining(automationPermissions))
    const paths = [
      'organization',
      'users',
      'groups',
      'applications',
      'domains',
      'directoryRoles',
      'policies/authorizationPolicy',
    ]
    for (const path of paths) {
      const headers = { authorization: `Bearer ${token}` }
      const response = await box.fetch(`https://graph.microsoft.com/v1.0/${path}`, { headers })
      expect([path, response.status]).toEqual([path, 200])
    }
  }
})

test('its certificate does too, also after a reset', async () => {
  const box = await createBox()
  const [client] = await clients(box)
  if (!client) throw new Error('no client')
  const prove = async () => {
    const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
    return tokenFor(box, client, { client_assertion_type: type, client_assertion: await assertion(client) })
  }
  expect(rolesIn((await prove()).token)).toContain('Application.ReadWrite.All')
  box.reset()
  expect((await prove()).status).toBe(200)
})

test('until somebody asks for the world, tenants hold nothing but what people made there', async () => {
  const box = await createBox()
  for (const tenant of Object.values(box.world.tenants)) {
    expect(JSON.stringify(tenant.servicePrincipals)).not.toContain('Automation of')
  }
})
