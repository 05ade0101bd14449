import { z } from 'zod'
import { log } from '@/lib/log'
import { askMicrosoft, issuerOf, loginUrl, personalAccountsTenant } from '../tokens/microsoft-host'

const Guid = z.guid().toLowerCase()
const Domain = z
  .string()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/)

type Resolved = { tenantId: string; domain: string } | null

/**
 * Which tenant a domain belongs to, or whether a tenant id exists; `domain` is what was typed, in lower case. Null when
 * there is none, when it is where personal accounts live, and when the text is neither: it becomes part of an address, so
 * nothing else may get through.
 *
 * Microsoft's discovery document names the tenant in its issuer. Source: OpenID Connect on the Microsoft identity platform.
 */
export async function resolveTenant(domainOrTenantId: string): Promise<Resolved> {
  const asked = z.union([Guid, Domain]).safeParse(domainOrTenantId.trim()).data
  if (!asked) return null
  const response = await askMicrosoft(loginUrl(asked, 'v2.0/.well-known/openid-configuration'))
  if (response.status === 400 || response.status === 404) return null
  if (!response.ok) throw new Error(`The login host answered ${response.status} to a discovery request`)
  const { issuer } = z.object({ issuer: z.string() }).parse(await response.json())
  const tenantId = Guid.safeParse(/[0-9a-f-]{36}/i.exec(issuer)?.[0]).data
  if (!tenantId || issuer !== issuerOf(tenantId) || tenantId === personalAccountsTenant) return null
  return { tenantId, domain: asked }
}

/** The same for whoever says so when Microsoft does not answer. */
export async function resolveIfThere(domainOrTenantId: string): Promise<Resolved | 'microsoft_away'> {
  try {
    return await resolveTenant(domainOrTenantId)
  } catch (error) {
    log().warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Microsoft did not say whose a domain is')
    return 'microsoft_away'
  }
}
