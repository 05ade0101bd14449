import type { Box } from '../box'

/** A client as `/_box/world` lists it. */
type ToolClient = {
  name: string
  tenantId: string
  clientId: string
  clientSecret: string
  certificate: string
  privateKey: string
}

export type TokenAnswer = { status: number; access_token?: string; error_codes?: number[] }

export async function toolClients(box: Box): Promise<ToolClient[]> {
  const world = await (await box.fetch('https://box/_box/world')).json()
  return world.clients.filter(({ name }: ToolClient) => name === 'automation')
}

export type Proof = { client_secret: string } | { client_assertion_type: string; client_assertion: string }

/** A token of the application itself, for Microsoft Graph. */
export async function askAppToken(box: Box, tenantId: string, clientId: string, proof: Proof): Promise<TokenAnswer> {
  const response = await box.fetch(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
      ...proof,
    }),
  })
  return { status: response.status, ...(await response.json()) }
}

export type Tool = { tenantId: string; send(method: string, path: string, body?: unknown): Promise<Response> }

/** A tool that came into a tenant (its key) with the client the box keeps for it, and asks Graph there. */
export async function tool(box: Box, key: string): Promise<Tool> {
  const tenant = Object.values(box.world.tenants).find((each) => each.key === key)
  const client = (await toolClients(box)).find(({ tenantId }) => tenantId === tenant?.id)
  if (!client) throw new Error(`No client for ${key}`)
  const { tenantId, clientId, clientSecret } = client
  const { access_token: token } = await askAppToken(box, tenantId, clientId, { client_secret: clientSecret })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    tenantId,
    send: (method, path, body) =>
      box.fetch(`https://graph.microsoft.com/v1.0${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  }
}
