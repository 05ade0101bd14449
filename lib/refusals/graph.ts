import type { Mender, Next, Refusal } from './refusal'

type Row = { mender: Mender; next: Next }

const kinds = {
  role: { mender: 'administrator', next: 'ask_administrator' },
  access_denied: { mender: 'administrator', next: 'ask_administrator' },
  licence: { mender: 'administrator', next: 'ask_administrator' },
  quota: { mender: 'administrator', next: 'ask_administrator' },
  credential_forbidden: { mender: 'administrator', next: 'ask_administrator' },
  lifetime_too_long: { mender: 'administrator', next: 'ask_administrator' },
  app_policy: { mender: 'administrator', next: 'ask_administrator' },
  certificate: { mender: 'spencer', next: 'spencer_told' },
  badly_asked: { mender: 'spencer', next: 'spencer_told' },
  taken: { mender: 'spencer', next: 'again' },
  token_over: { mender: 'person', next: 'sign_in' },
  not_copied: { mender: 'microsoft', next: 'wait' },
  busy: { mender: 'microsoft', next: 'wait' },
  asked_too_often: { mender: 'microsoft', next: 'wait' },
  away: { mender: 'microsoft', next: 'again' },
} as const satisfies Record<string, Row>

type GraphKind = keyof typeof kinds

/**
 * The codes by which Microsoft Graph refuses what this portal asks, in `error.code` or `error.details[].code`. Source:
 * learn.microsoft.com/graph/errors and the pages of the operations; for `KeyCredentialsInvalid…`, `…AsPerAppPolicy`,
 * `Directory_…`, `NoBackingApplicationObject` and `Authentication_…` recorded answers in public threads.
 */
const codes = {
  Authorization_RequestDenied: 'role',
  AccessDenied: 'access_denied',
  accessDenied: 'access_denied',
  Forbidden: 'access_denied',
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: 'licence',
  Directory_QuotaExceeded: 'quota',
  CredentialTypeNotAllowedAsPerAppPolicy: 'credential_forbidden',
  CredentialInvalidLifetimeAsPerAppPolicy: 'lifetime_too_long',
  SignInAudienceNotAllowedAsPerAppPolicy: 'app_policy',
  InvalidUniqueTenantIdentifierAsPerAppPolicy: 'app_policy',
  KeyCredentialsInvalidEndDate: 'certificate',
  KeyCredentialsInvalidValue: 'certificate',
  Request_BadRequest: 'badly_asked',
  BadRequest: 'badly_asked',
  CannotDeleteOrUpdateEnabledEntitlement: 'badly_asked',
  HostNameNotOnVerifiedDomain: 'badly_asked',
  Error_MsaAppDoesNotExist: 'badly_asked',
  InvalidFederatedIdentityCredentialValue: 'badly_asked',
  Request_MultipleObjectsWithSameKeyValue: 'taken',
  ObjectConflict: 'taken',
  ConflictingObjects: 'taken',
  InvalidAuthenticationToken: 'token_over',
  Authentication_MissingOrMalformed: 'token_over',
  NoBackingApplicationObject: 'not_copied',
  Request_ResourceNotFound: 'not_copied',
  Directory_ObjectNotFound: 'not_copied',
  Directory_ConcurrencyViolation: 'busy',
  TooManyRequests: 'asked_too_often',
  Request_ThrottledTemporarily: 'asked_too_often',
  Service_InternalServerError: 'away',
} as const satisfies Record<string, GraphKind>

export type GraphCode = keyof typeof codes

export function isGraphCode(code: string): code is GraphCode {
  return Object.hasOwn(codes, code)
}

/** What Graph means by a code; null for one that nobody has told apart yet. */
export function graphRefusal(code: string): Refusal<GraphKind> | null {
  if (!isGraphCode(code)) return null
  const kind = codes[code]
  return { kind, ...kinds[kind] }
}

/** All of them, for whoever has to have words for each. */
export const graphCodes = Object.keys(codes) as GraphCode[]
