type Page = { value: { id: string; userPrincipalName?: string }[]; '@odata.nextLink'?: string }

export type Visitor = { get(path: string): Promise<Page>; tenReads(): Promise<void> }

const graphAppId = '00000003-0000-0000-c000-000000000000'

/** A tool with a tenant's own client. It asks over HTTP, so that what it costs itself is not counted. */
export async function comeIn(origin: string, key: string): Promise<Visitor> {
  const world = await json(await fetch(`${origin}/_box/world`))
  const tenant = world.tenants.find((each: { key: string }) => each.key === key)
  const client = tenant.clients.find((each: { name: string }) => each.name === 'automation')
  const { access_token: token } = await json(
    await fetch(`${origin}/${tenant.id}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: client.clientId,
        client_secret: client.clientSecret,
        grant_type: 'client_credentials',
        scope: `${graphAppId}/.default`,
      }),
    }),
  )
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ requests: reads(tenant.people[0].upn).map(request) })
  return {
    get: async (path) => json(await fetch(`${origin}/v1.0${path}`, { headers })),
    tenReads: async () => {
      const { responses } = await json(await fetch(`${origin}/v1.0/$batch`, { method: 'POST', headers, body }))
      const failed = responses.find(({ status }: { status: number }) => status !== 200)
      if (failed) throw new Error(`A read failed: ${JSON.stringify(failed).slice(0, 300)}`)
    },
  }
}

/** What a provisioning client looks at before it writes. */
function reads(upn: string): string[] {
  return [
    '/organization',
    '/domains',
    "/applications?$filter=startswith(displayName,'Spencer')",
    "/applications?$filter=tags/any(t:t eq 'spencer-portal')&$select=id,appId,displayName",
    `/servicePrincipals(appId='${graphAppId}')?$select=id,appId,appRoles`,
    `/users/${upn}`,
    '/users?$top=5&$select=id,displayName,mail',
    '/groups?$top=5',
    '/directoryRoles',
    '/policies/authorizationPolicy',
  ]
}

function request(url: string, index: number) {
  return { id: String(index), method: 'GET', url }
}

async function json(response: Response) {
  if (!response.ok) throw new Error(`${response.status} from ${response.url}: ${await response.text()}`)
  return response.json()
}
