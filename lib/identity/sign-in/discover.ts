import { z } from 'zod'
import { readDomainOrTenant } from '@/lib/addresses/domain'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { loginRefusal } from '@/lib/refusals/login'
import { askMicrosoft, issuerOf, loginUrl, personalAccountsTenant } from '../tokens/microsoft-host'

const Guid = z.guid().toLowerCase()

/** Microsoft's clouds apart from the public one, which this portal speaks to. */
export type OtherCloud = 'us_government' | 'china' | 'germany' | 'other'

type Resolved =
  | { tenantId: string; domain: string }
  /** It is there, and cannot be reached from here. */
  | { tenantId: null; domain: string; cloud: OtherCloud }
  | null

/**
 * Which tenant a domain belongs to, or whether a tenant id exists; `domain` is what was asked for. Null when
 * there is none, when it is where personal accounts live, and when the text is neither: it becomes part of an address, so
 * nothing else may get through.
 *
 * Microsoft's discovery document names the tenant in its issuer, and the cloud by its hosts: one of a government answers at the
 * public host as well. Source: OpenID Connect on the Microsoft identity platform; "National clouds".
 */
export async function resolveTenant(domainOrTenantId: string): Promise<Resolved> {
  const asked = readDomainOrTenant(domainOrTenantId)
  if (!asked) return null
  const response = await askMicrosoft(loginUrl(asked, 'v2.0/.well-known/openid-configuration'))
  if (response.status === 400 || response.status === 404)
    return refusedAs(asked, await response.json().catch(() => null))
  if (!response.ok) throw new Error(`The login host answered ${response.status} to a discovery request`)
  const { issuer, cloud_instance_name } = Discovery.parse(await response.json())
  const tenantId = Guid.safeParse(/[0-9a-f-]{36}/i.exec(issuer)?.[0]).data
  if (!tenantId || tenantId === personalAccountsTenant) return null
  const cloud = cloudAt(`.${cloud_instance_name}`) ?? cloudOf(issuer)
  if (cloud) return { tenantId: null, domain: asked, cloud }
  return issuer === issuerOf(tenantId) ? { tenantId, domain: asked } : null
}

const Refused = z.object({ error_codes: z.array(z.number()) })

/** No tenant, as a rule; in some clouds Microsoft says no more than that it is elsewhere. */
function refusedAs(domain: string, body: unknown): Resolved {
  const numbers = Refused.safeParse(body).data?.error_codes ?? []
  const isElsewhere = numbers.some((number) => loginRefusal(number)?.kind === 'other_cloud')
  return isElsewhere ? { tenantId: null, domain, cloud: 'other' } : null
}

const Discovery = z.object({ issuer: z.string(), cloud_instance_name: z.string().optional() })

/** By what a login host ends in; `login.chinacloudapi.cn` is an older name. */
const hosts: [ending: string, OtherCloud][] = [
  ['.microsoftonline.us', 'us_government'],
  ['.microsoftonline.cn', 'china'],
  ['.chinacloudapi.cn', 'china'],
  ['.microsoftonline.de', 'germany'],
]

const cloudAt = (host: string) => hosts.find(([ending]) => host.endsWith(ending))?.[1]

/** Null for an issuer at our own login host, whatever it says. */
function cloudOf(issuer: string): OtherCloud | null {
  const host = URL.parse(issuer)?.host
  if (!host || host === new URL(env().ENTRA_LOGIN_URL).host) return null
  return cloudAt(host) ?? 'other'
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
