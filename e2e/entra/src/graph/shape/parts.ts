import type {
  AddIn,
  AppRole,
  InformationalUrl,
  KeyCredential,
  KeyValue,
  PasswordCredential,
  PermissionScope,
  VerifiedPublisher,
} from '@microsoft/microsoft-graph-types'
import { binary, complex, flag, guid, initially, instant, list, readOnly, type Shape, text } from './shape'

/** Complex types that applications and service principals share. Source: the resource types of the same names (v1.0). */
export const keyCredential: Shape<KeyCredential> = {
  customKeyIdentifier: binary,
  displayName: text,
  endDateTime: instant,
  key: binary,
  keyId: guid,
  startDateTime: instant,
  type: text,
  usage: text,
}

export const passwordCredential: Shape<PasswordCredential> = {
  customKeyIdentifier: binary,
  displayName: text,
  endDateTime: instant,
  hint: readOnly(text),
  keyId: readOnly(guid),
  secretText: readOnly(text),
  startDateTime: instant,
}

export const appRole = complex<AppRole>({
  allowedMemberTypes: list(text),
  description: text,
  displayName: text,
  id: guid,
  isEnabled: initially(flag, true),
  origin: readOnly(initially(text, 'Application')),
  value: text,
})

export const permissionScope = complex<PermissionScope>({
  adminConsentDescription: text,
  adminConsentDisplayName: text,
  id: guid,
  isEnabled: initially(flag, true),
  origin: readOnly(initially(text, 'Application')),
  type: text,
  userConsentDescription: text,
  userConsentDisplayName: text,
  value: text,
})

export const addIn = complex<AddIn>({
  id: guid,
  properties: list(complex<KeyValue>({ key: text, value: text })),
  type: text,
})

export const informationalUrl = complex<InformationalUrl>({
  logoUrl: readOnly(text),
  marketingUrl: text,
  privacyStatementUrl: text,
  supportUrl: text,
  termsOfServiceUrl: text,
})

export const verifiedPublisher = readOnly(
  complex<VerifiedPublisher>({ addedDateTime: instant, displayName: text, verifiedPublisherId: text }),
)
