import type { AccessTokenClaims, BoxContext } from '../../context'
import { graphAppId } from '../../world/applications/permissions'
import type { Tenant, World } from '../../world/model'
import { truths } from '../../world/table'
import { everyMember } from '../../world/tenant/roles'
import { type TenantSketch, tenant } from '../../world/tenant/tenant'
import { graph } from '../graph'
import type { Detail } from '../request/problem'

const everything = [
  'User.Read',
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Directory.Read.All',
  'Policy.Read.All',
].join(' ')

/** What came back: the entity the test expects, or a refusal. Which of the two is for the test to check. */
type Answered<Entity> = { status: number; headers: Headers; body: Entity & Refusal }

type Refusal = {
  error: { code: string; message: string; details?: Detail[]; innerError: Record<string, string> }
}

export type Listed<Entity> = {
  value: Entity[]
  '@odata.count'?: number
  '@odata.nextLink'?: string
  '@odata.context': string
}

type Sending = { as?: Partial<AccessTokenClaims>; headers?: Record<string, string>; token?: string | null }

type DirectorySketch = Partial<TenantSketch> & { lagMs?: number }

/** For tests: a tenant of its own with one person in it, a clock that only the test moves, and no real tokens. */
export function aDirectory({ lagMs = 0, ...sketch }: DirectorySketch = {}) {
  const home = tenant({
    key: 'contoso',
    name: 'Contoso',
    domain: 'contoso.com',
    reason: 'a test',
    people: [{ givenName: 'Anna', surname: 'Peeters', jobTitle: 'Clerk', department: 'IT' }],
    ...sketch,
    settings: { lagMs, ...sketch.settings },
  })
  const world: World = { tenants: { [home.id]: home }, settings: { latencyMs: 0 } }
  const tokens = new Map<string, AccessTokenClaims>()
  const clock = { now: Date.parse('2026-11-22T10:00:00.123Z') }
  let writes = 0
  const context: BoxContext = {
    world,
    now: () => clock.now,
    origins: { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
    verifyAccessToken: async (token) => tokens.get(token) ?? null,
    wrote: () => {
      writes += 1
    },
  }

  function tokenFor(as: Partial<AccessTokenClaims> = {}): string {
    const wids = as.wids ? [...as.wids, everyMember] : [everyMember]
    const claims = {
      aud: graphAppId,
      tid: home.id,
      oid: personIn(home),
      appid: 'portal',
      idtyp: 'user' as const,
      scp: everything,
    }
    const token = `token-${tokens.size}`
    tokens.set(token, { ...claims, ...as, wids })
    return token
  }

  async function send<Entity = object>(
    method: string,
    path: string,
    body?: unknown,
    sending: Sending = {},
  ): Promise<Answered<Entity>> {
    const token = sending.token === undefined ? tokenFor(sending.as) : sending.token
    const headers = new Headers(sending.headers)
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
    const sent =
      body instanceof Uint8Array ? new Uint8Array(body) : body === undefined ? undefined : JSON.stringify(body)
    const request = new Request(`https://graph.microsoft.com/v1.0${path}`, { method, headers, body: sent })
    const response = await graph(context, request)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  return {
    context,
    tenant: home,
    clock,
    tokenFor,
    send,
    writes: () => writes,
    graphId: truths(home.servicePrincipals).find(({ appId }) => appId === graphAppId)?.id ?? '',
  }
}

export type Directory = ReturnType<typeof aDirectory>

export function personIn(of: Tenant, index = 0): string {
  return Object.keys(of.people)[index] ?? ''
}
