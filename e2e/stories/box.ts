import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { type APIRequestContext, expect } from '@playwright/test'
import type { Tenant } from './blueprint'

export type Asked = { host: string; tenant: string | null; method: string; path: string; status: number }

export type GraphTool = (
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
) => Promise<Record<string, string>>

type Client = { name: string; clientId: string; clientSecret: string }

/**
 * What the box says and takes of itself. Stories never hold it: a company or a team of their own does, which asks only for
 * what is theirs.
 */
export function boxAt(request: APIRequestContext, origin: string) {
  const get = async (path: string) => (await request.get(`${origin}/_box/${path}`)).json()
  const post = async (path: string, data: object) => {
    const answer = await request.post(`${origin}/_box/${path}`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json()
  }
  const tenant = async (key: string): Promise<Tenant & { clients: Client[] }> => {
    const { tenants } = await get(`world?tenant=${key}`)
    return tenants[0]
  }
  return {
    get,
    post,
    /** What really stands there, whatever its replicas show. */
    tenant,
    /** Asks Graph as a tool that may build anything in that tenant. */
    async graph(key: string): Promise<{ send: GraphTool; principal: (name: string) => ServicePrincipal | undefined }> {
      const { id, clients, servicePrincipals } = await tenant(key)
      const token = await tokenFor(request, `${origin}/${id}/oauth2/v2.0/token`, clients)
      const headers = { authorization: `Bearer ${token}` }
      return {
        principal: (name) => servicePrincipals.find(({ displayName }) => displayName === name),
        async send(method, path, data) {
          const answer = await request.fetch(`${origin}/v1.0${path}`, { method, data, headers })
          expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
          return answer.status() === 204 ? {} : answer.json()
        },
      }
    },
  }
}

export type BoxAt = ReturnType<typeof boxAt>

async function tokenFor(request: APIRequestContext, url: string, clients: Client[]): Promise<string> {
  const client = clients.find(({ name }) => name === 'automation')
  const form = {
    grant_type: 'client_credentials',
    client_id: client?.clientId ?? '',
    client_secret: client?.clientSecret ?? '',
    scope: 'https://graph.microsoft.com/.default',
  }
  return (await (await request.post(url, { form })).json()).access_token
}
