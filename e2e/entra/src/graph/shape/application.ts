import type {
  ApiApplication,
  Application,
  AuthenticationBehaviors,
  Certification,
  ImplicitGrantSettings,
  KeyCredential,
  OptionalClaim,
  OptionalClaims,
  ParentalControlSettings,
  PasswordCredential,
  PreAuthorizedApplication,
  RedirectUriSettings,
  RequestSignatureVerification,
  RequiredResourceAccess,
  ResourceAccess,
  ServicePrincipalLockConfiguration,
  SpaApplication,
  WebApplication,
} from '@microsoft/microsoft-graph-types'
import {
  addIn,
  appRole,
  informationalUrl,
  keyCredential,
  passwordCredential,
  permissionScope,
  verifiedPublisher,
} from './parts'
import { complex, flag, guid, initially, instant, list, number, onSelect, readOnly, type Shape, text } from './shape'

/** The published types (2.43) lag behind the schema, which has these two in v1.0 since 2026. */
export type Registration = Application & { createdByAppId?: string | null; isDisabled?: boolean | null }

const optionalClaim = complex<OptionalClaim>({
  additionalProperties: list(text),
  essential: initially(flag, false),
  name: text,
  source: text,
})

const redirectUris = { redirectUris: list(text) }

/** Source: the resource type "application" (v1.0); which of the newest come without `$select` is UNVERIFIED. */
export const application: Shape<Registration> = {
  id: readOnly(guid),
  deletedDateTime: readOnly(instant),
  appId: readOnly(guid),
  applicationTemplateId: readOnly(text),
  createdByAppId: readOnly(text),
  createdDateTime: readOnly(instant),
  defaultRedirectUri: text,
  description: text,
  disabledByMicrosoftStatus: readOnly(text),
  displayName: text,
  groupMembershipClaims: text,
  identifierUris: list(text),
  isDeviceOnlyAuthSupported: flag,
  isDisabled: flag,
  isFallbackPublicClient: flag,
  nativeAuthenticationApisEnabled: text,
  notes: text,
  oauth2RequirePostResponse: onSelect(initially(flag, false)),
  publisherDomain: readOnly(text),
  samlMetadataUrl: text,
  serviceManagementReference: text,
  signInAudience: initially(text, 'AzureADMyOrg'),
  tags: list(text),
  tokenEncryptionKeyId: guid,
  uniqueName: text,
  addIns: list(addIn),
  api: initially(
    complex<ApiApplication>({
      acceptMappedClaims: flag,
      knownClientApplications: list(guid),
      oauth2PermissionScopes: list(permissionScope),
      preAuthorizedApplications: list(
        complex<PreAuthorizedApplication>({ appId: text, delegatedPermissionIds: list(text) }),
      ),
      requestedAccessTokenVersion: number,
    }),
    {},
  ),
  appRoles: list(appRole),
  authenticationBehaviors: onSelect(
    complex<AuthenticationBehaviors>({
      blockAzureADGraphAccess: flag,
      removeUnverifiedEmailClaim: flag,
      requireClientServicePrincipal: flag,
    }),
  ),
  certification: readOnly(
    complex<Certification>({
      certificationDetailsUrl: text,
      certificationExpirationDateTime: instant,
      isCertifiedByMicrosoft: flag,
      isPublisherAttested: flag,
      lastCertificationDateTime: instant,
    }),
  ),
  info: initially(informationalUrl, {}),
  keyCredentials: list(complex<KeyCredential>(keyCredential)),
  optionalClaims: complex<OptionalClaims>({
    accessToken: list(optionalClaim),
    idToken: list(optionalClaim),
    saml2Token: list(optionalClaim),
  }),
  parentalControlSettings: initially(
    complex<ParentalControlSettings>({
      countriesBlockedForMinors: list(text),
      legalAgeGroupRule: initially(text, 'Allow'),
    }),
    {},
  ),
  passwordCredentials: list(complex<PasswordCredential>(passwordCredential)),
  publicClient: initially(complex<{ redirectUris: string[] }>(redirectUris), {}),
  requestSignatureVerification: complex<RequestSignatureVerification>({
    allowedWeakAlgorithms: text,
    isSignedRequestRequired: initially(flag, false),
  }),
  requiredResourceAccess: list(
    complex<RequiredResourceAccess>({
      resourceAccess: list(complex<ResourceAccess>({ id: guid, type: text })),
      resourceAppId: text,
    }),
  ),
  servicePrincipalLockConfiguration: complex<ServicePrincipalLockConfiguration>({
    allProperties: flag,
    credentialsWithUsageSign: flag,
    credentialsWithUsageVerify: flag,
    isEnabled: initially(flag, false),
    tokenEncryptionKeyId: flag,
  }),
  spa: initially(complex<SpaApplication>(redirectUris), {}),
  verifiedPublisher: initially(verifiedPublisher, {}),
  web: initially(
    complex<WebApplication>({
      homePageUrl: text,
      implicitGrantSettings: initially(
        complex<ImplicitGrantSettings>({
          enableAccessTokenIssuance: initially(flag, false),
          enableIdTokenIssuance: initially(flag, false),
        }),
        {},
      ),
      logoutUrl: text,
      redirectUriSettings: list(complex<RedirectUriSettings>({ index: number, uri: text })),
      redirectUris: list(text),
    }),
    {},
  ),
}
