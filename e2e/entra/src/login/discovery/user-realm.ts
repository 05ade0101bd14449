import type { LoginContext } from '../context'
import { findTenant } from '../directory/authority'
import { cloudName } from './openid-configuration'

/**
 * Whether a sign-in name's domain is kept here or elsewhere (federated); no domain of this world is. A client asks
 * before it sends a password. Source: MSAL's user realm discovery (version 1.0), and the sign-in page's own (2.0, 2.1).
 */
export function userRealm({ world, origins }: LoginContext, name: string, version: string | null): Response {
  const domain = name.split('@').at(-1)?.toLowerCase() ?? ''
  const tenant = name.includes('@') ? findTenant(world, domain) : null
  const cloud = cloudName(origins.login)
  if (version?.startsWith('2')) {
    const type = tenant ? 'Managed' : 'Unknown'
    const brand = tenant && { FederationBrandName: tenant.organization.displayName, DomainName: domain }
    return Response.json({
      NameSpaceType: type,
      Login: name,
      ...brand,
      CloudInstanceName: cloud,
      CloudInstanceIssuerUri: 'urn:federation:MicrosoftOnline',
    })
  }
  if (!tenant)
    return Response.json({
      ver: '1.0',
      account_type: 'Unknown',
      cloud_instance_name: cloud,
      cloud_audience_urn: 'urn:federation:MicrosoftOnline',
    })
  return Response.json({
    ver: '1.0',
    account_type: 'Managed',
    domain_name: domain,
    cloud_instance_name: cloud,
    cloud_audience_urn: 'urn:federation:MicrosoftOnline',
  })
}
