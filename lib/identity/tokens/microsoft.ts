import { X509Certificate } from 'node:crypto'
import { type AuthError, ConfidentialClientApplication, type Configuration } from '@azure/msal-node'
import { type Env, env } from '@/lib/env'
import { msalNetwork, withoutOfflineAccess } from './msal-network'

/** Our two registrations: the one customers sign in to, and the one in Spencer's own tenant. */
export type Audience = 'customer' | 'staff'

/** A client for one request. It is thrown away afterwards, and its token cache with it. */
export function microsoftClient(audience: Audience, tenantId: string): ConfidentialClientApplication {
  return new ConfidentialClientApplication(msalConfiguration(audience, tenantId, env()))
}

/** MSAL calls it so whatever stood in the way: nothing was refused, and nothing was learned. */
export const isUnanswered = ({ errorCode }: AuthError) => errorCode === 'network_error'

export function clientIdOf(audience: Audience, settings: Env = env()): string {
  return (audience === 'staff' ? settings.STAFF_CLIENT_ID : settings.CUSTOMER_CLIENT_ID).toLowerCase()
}

/** The page at Microsoft for one attempt. MSAL always asks for a refresh token; we never want one. */
export function withoutRefreshToken(authorizeUrl: string): string {
  const url = new URL(authorizeUrl)
  url.search = withoutOfflineAccess(url.search.slice(1))
  return url.toString()
}

export function msalConfiguration(audience: Audience, tenantId: string, settings: Env): Configuration {
  return {
    auth: {
      clientId: clientIdOf(audience, settings),
      ...authorityAt(settings.ENTRA_LOGIN_URL, tenantId),
      ...credentialOf(audience, settings),
    },
    system: { disableInternalRetries: true, networkClient: msalNetwork },
  }
}

const microsoftsHost = 'https://login.microsoftonline.com'

/**
 * MSAL knows Microsoft's own host by heart. For another one it is told where the endpoints are, under an authority with
 * Microsoft's name: it refuses authorities that are plain http (7.2.3).
 */
export function authorityAt(
  host: string,
  tenantId: string,
): Pick<Configuration['auth'], 'authority' | 'authorityMetadata'> {
  const authority = `${microsoftsHost}/${tenantId}`
  return host === microsoftsHost ? { authority } : { authority, authorityMetadata: JSON.stringify(endpointsAt(host)) }
}

function endpointsAt(host: string) {
  return {
    issuer: `${host}/{tenantid}/v2.0`,
    authorization_endpoint: `${host}/{tenantid}/oauth2/v2.0/authorize`,
    token_endpoint: `${host}/{tenantid}/oauth2/v2.0/token`,
    end_session_endpoint: `${host}/{tenantid}/oauth2/v2.0/logout`,
    jwks_uri: `${host}/{tenantid}/discovery/v2.0/keys`,
  }
}

/** A certificate where there is one; `env.ts` lets a secret stand in only where the portal itself is on this machine. */
function credentialOf(audience: Audience, settings: Env): Partial<Configuration['auth']> {
  const isStaff = audience === 'staff'
  const pem = isStaff ? settings.STAFF_CLIENT_CERTIFICATE : settings.CUSTOMER_CLIENT_CERTIFICATE
  if (!pem) return { clientSecret: isStaff ? settings.STAFF_CLIENT_SECRET : settings.CUSTOMER_CLIENT_SECRET }
  return {
    clientCertificate: {
      thumbprintSha256: new X509Certificate(partOf(pem, 'CERTIFICATE')).fingerprint256.replaceAll(':', ''),
      privateKey: partOf(pem, '(?:RSA )?PRIVATE KEY'),
    },
  }
}

/** Some platforms keep settings on one line, with `\n` spelled out. */
function partOf(pem: string, label: string): string {
  const text = pem.replaceAll('\\n', '\n')
  const part = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`).exec(text)?.[0]
  if (!part)
    throw new Error(
      `A client certificate setting has no readable ${label.includes('KEY') ? 'PRIVATE KEY' : label} part`,
    )
  return part
}
