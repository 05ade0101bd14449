import type { FieldMapping } from '@/lib/connections/mapping'
import { metadataUrlOf } from '@/lib/connections/metadata-url'
import type { ConnectionPage } from './connection-page'

/**
 * What a token says of a person, by the attribute that it is made of; `isSent`: whether Microsoft sends it to an app as the
 * portal registers it, or only where the registration asks (id-token-claims-reference, optional-claims-reference).
 */
const claims: Record<string, { claim: string; isSent: boolean }> = {
  id: { claim: 'oid', isSent: true },
  givenName: { claim: 'given_name', isSent: false },
  surname: { claim: 'family_name', isSent: false },
  userPrincipalName: { claim: 'upn', isSent: true },
  mail: { claim: 'email', isSent: true },
}

/** `claim` is null where no token carries the attribute that the customer chose; `attribute` where they chose nothing. */
export type MappedClaim = { claim: string; isSent: boolean } | { claim: null; attribute: string | null }

type Asked = 'externalId' | 'firstName' | 'lastName' | 'username' | 'email'
type Told = 'customerName' | 'environment' | 'domain' | 'tenantId' | 'applicationId'
type Connection = Pick<ConnectionPage, Told> & { mapping: Pick<FieldMapping, Asked> }

/**
 * What Spencer's identity provider is told of one customer: the fields of *New OpenID Connect provider* in Azure AD B2C
 * (identity-provider-generic-openid-connect). A user flow has no field for a sign-in name, so that goes where the address goes.
 */
export function identityProviderOf({
  customerName,
  environment,
  domain,
  tenantId,
  applicationId,
  mapping,
}: Connection) {
  const address = claimOf(mapping.email)
  return {
    name: `${customerName} (${environment})`,
    metadataUrl: metadataUrlOf(tenantId),
    clientId: applicationId,
    scope: address.claim === 'email' ? 'openid profile email' : 'openid profile',
    responseType: 'code',
    responseMode: 'form_post',
    domainHint: domain,
    userId: claimOf(mapping.externalId),
    displayName: { claim: 'name', isSent: true },
    givenName: claimOf(mapping.firstName),
    surname: claimOf(mapping.lastName),
    signInName: claimOf(mapping.username),
    address,
  }
}

function claimOf(attribute: string | null): MappedClaim {
  return claims[attribute ?? ''] ?? { claim: null, attribute }
}
