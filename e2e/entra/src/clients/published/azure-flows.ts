import { readFile } from 'node:fs/promises'
import {
  AuthorizationCodeCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  type TokenCredential,
  UsernamePasswordCredential,
} from '@azure/identity'
import { BatchRequestContent, BatchResponseContent, Client, PageIterator } from '@microsoft/microsoft-graph-client'
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js'

/**
 * A program of its own, as somebody would write it against Microsoft: it knows nothing of the box but names and secrets.
 * Its last line says what it saw.
 */

const scopes = ['https://graph.microsoft.com/.default']
const graph = 'https://graph.microsoft.com'
const { tenantId, clientId, clientSecret, redirectUri, certificatePath, chainPath, password } = JSON.parse(
  process.env.CLIENT ?? '{}',
)

function clientFor(credential: TokenCredential): Client {
  return Client.initWithMiddleware({ authProvider: new TokenCredentialAuthenticationProvider(credential, { scopes }) })
}

async function rolesOf(credential: TokenCredential): Promise<unknown> {
  const token = await credential.getToken(scopes)
  return JSON.parse(Buffer.from(token?.token.split('.')[1] ?? '', 'base64url').toString()).roles
}

/** A browser in which somebody picks an account and agrees. */
async function press(address: string, pressed: Record<string, string>): Promise<Response> {
  return fetch(address, { method: 'POST', body: new URLSearchParams(pressed), redirect: 'manual' })
}

async function byDeviceCode() {
  const credential = new DeviceCodeCredential({
    tenantId: 'organizations',
    clientId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    userPromptCallback: async ({ userCode, verificationUri }) => {
      await press(`${verificationUri}?otc=${userCode}`, { login: 'emma.willems@contoso.com', device: 'continue' })
    },
  })
  const me = await clientFor(credential).api('/me').get()
  const management = await credential.getToken('https://management.azure.com/.default')
  return { me: me.userPrincipalName, management: Boolean(management?.token) }
}

async function byCode() {
  const address = new URL(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`)
  const asked = { client_id: clientId, response_type: 'code', redirect_uri: redirectUri, scope: scopes.join(' ') }
  address.search = new URLSearchParams(asked).toString()
  const back = await press(address.href, { login: 'emma.willems@contoso.com', consent: 'accept' })
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const credential = new AuthorizationCodeCredential(tenantId, clientId, clientSecret, code, redirectUri)
  return (await clientFor(credential).api('/me').get()).userPrincipalName
}

async function byPassword() {
  const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
  const credential = new UsernamePasswordCredential(tenantId, azureCli, 'emma.willems@contoso.com', password)
  return (await clientFor(credential).api('/me').get()).userPrincipalName
}

async function crud(client: Client) {
  const made = await client.api('/applications').post({ displayName: 'Made by graph-client' })
  await client.api(`/applications/${made.id}`).patch({ notes: 'changed' })
  const changed = await client.api(`/applications/${made.id}`).select('id,notes').get()
  await client.api(`/applications/${made.id}`).delete()
  const gone = await client
    .api(`/applications/${made.id}`)
    .get()
    .catch((failure: { statusCode: number; code: string }) => failure)
  return { notes: changed.notes, statusCode: gone.statusCode, code: gone.code }
}

async function paging(client: Client) {
  const seen: string[] = []
  const first = await client.api('/users').top(5).get()
  const iterator = new PageIterator(client, first, (user: { id: string }) => seen.push(user.id) > 0)
  await iterator.iterate()
  return { pageSize: first.value.length, users: new Set(seen).size }
}

async function batch(client: Client) {
  const content = new BatchRequestContent([
    { id: '1', request: new Request(`${graph}/organization`) },
    { id: '2', request: new Request(`${graph}/users?$top=1`), dependsOn: ['1'] },
  ])
  const response = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()))
  return ['1', '2'].map((id) => response.getResponseById(id)?.status)
}

const bySecret = new ClientSecretCredential(tenantId, clientId, clientSecret)
const client = clientFor(bySecret)
const refused = await new ClientSecretCredential(tenantId, clientId, 'wrong')
  .getToken(scopes)
  .catch((failure: Error) => failure)

console.log(
  JSON.stringify({
    secret: await rolesOf(bySecret),
    certificate: await rolesOf(new ClientCertificateCredential(tenantId, clientId, certificatePath)),
    chain: await rolesOf(
      new ClientCertificateCredential(
        tenantId,
        clientId,
        { certificate: await readFile(chainPath, 'utf8') },
        { sendCertificateChain: true },
      ),
    ),
    refused: refused instanceof Error ? refused.message : null,
    device: await byDeviceCode(),
    code: await byCode(),
    password: await byPassword(),
    crud: await crud(client),
    paging: await paging(client),
    batch: await batch(client),
  }),
)
