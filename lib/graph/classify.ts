import { type GraphCode, isGraphCode } from '@/lib/refusals/graph'
import type { GraphFault } from './error'

export type WaitingFor = 'replication' | 'throttled' | 'unavailable' | 'concurrency' | 'network'

/** What a fault means for a run; the only place that knows Graph's codes. */
export type Verdict =
  | { kind: 'wait'; for: WaitingFor; seconds: number | null }
  | { kind: 'already' }
  | { kind: 'not_tried' }
  /** Another registration holds the unique name, a deleted one perhaps. */
  | { kind: 'name_taken' }
  | { kind: 'shorter_lifetime' }
  | { kind: 'credential_forbidden' }
  /** Microsoft takes this certificate from nobody: Spencer gives another. */
  | { kind: 'certificate_refused' }
  /** The token opens nothing any more; `claims` is what Microsoft wants to see first, as a claims challenge (base64). */
  | { kind: 'sign_in'; claims: string | null }
  | { kind: 'role' }
  | { kind: 'quota' }
  | { kind: 'stop'; code: string }

/** What was asked, as far as it changes the meaning of an answer. */
type Asked = {
  /** The request named an object that may not have reached every replica yet. */
  namesFreshObject: boolean
  /** A certificate cannot be shortened; a secret can. */
  credential: 'secret' | 'certificate' | null
}

const wait = (reason: WaitingFor, fault: GraphFault): Verdict => ({
  kind: 'wait',
  for: reason,
  seconds: fault.retryAfterSeconds,
})

/**
 * Decides on status and code, never on message text. Where Graph gives one code for several meanings (400
 * `Request_BadRequest` on an assignment: already there, role not there yet, object not there yet) the answer is to wait
 * and look again: the next observation tells them apart.
 */
export function classify(fault: GraphFault, asked: Asked): Verdict {
  if (fault.status === 0 || (fault.status < 300 && fault.code === 'unreadable')) return wait('network', fault)
  if (fault.status === 424) return { kind: 'not_tried' }
  if (fault.status === 429) return wait('throttled', fault)
  if (fault.status >= 500) return wait('unavailable', fault)
  if (fault.status === 401) return { kind: 'sign_in', claims: fault.claims }

  // An action that the tenant protects by an authentication context: the role is enough, the sign-in is not.
  if (fault.status === 403 && fault.claims !== null) return { kind: 'sign_in', claims: fault.claims }
  if (fault.code === 'unreadable') return wait('unavailable', fault) // a proxy that answers in Graph's place
  if (isNameTaken(fault)) return { kind: 'name_taken' }
  if (fault.detail === 'NoBackingApplicationObject') return meanings[fault.detail](fault, asked)
  return isGraphCode(fault.code) ? meanings[fault.code](fault, asked) : byStatus(fault)
}

type Meaning = (fault: GraphFault, asked: Asked) => Verdict

/** Also what Graph says while an object travels between its servers. */
const whileFresh =
  (otherwise: Meaning): Meaning =>
  (fault, asked) =>
    asked.namesFreshObject && [400, 403, 404].includes(fault.status)
      ? wait('replication', fault)
      : otherwise(fault, asked)

const replication: Meaning = (fault) => wait('replication', fault)
const concurrency: Meaning = (fault) => wait('concurrency', fault)
const throttled: Meaning = (fault) => wait('throttled', fault)
const stop: Meaning = ({ code }) => ({ kind: 'stop', code })
const already: Meaning = () => ({ kind: 'already' })
const role: Meaning = () => ({ kind: 'role' })
const certificateRefused: Meaning = () => ({ kind: 'certificate_refused' })

/** Every code of the catalogue, in whatever status below 500 it comes, 401 and 429 aside. */
const meanings: Record<GraphCode, Meaning> = {
  Authorization_RequestDenied: whileFresh(role),
  AccessDenied: stop,
  accessDenied: stop,
  Forbidden: stop,
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: stop,
  Directory_QuotaExceeded: () => ({ kind: 'quota' }),
  CredentialTypeNotAllowedAsPerAppPolicy: () => ({ kind: 'credential_forbidden' }),
  CredentialInvalidLifetimeAsPerAppPolicy: (_, { credential }) => ({
    kind: credential === 'secret' ? 'shorter_lifetime' : 'credential_forbidden',
  }),
  SignInAudienceNotAllowedAsPerAppPolicy: stop,
  InvalidUniqueTenantIdentifierAsPerAppPolicy: stop,
  KeyCredentialsInvalidEndDate: certificateRefused,
  KeyCredentialsInvalidValue: certificateRefused,
  Request_BadRequest: whileFresh(byStatus),
  BadRequest: byStatus,
  CannotDeleteOrUpdateEnabledEntitlement: stop,
  HostNameNotOnVerifiedDomain: stop,
  Error_MsaAppDoesNotExist: stop,
  InvalidFederatedIdentityCredentialValue: stop,
  Request_MultipleObjectsWithSameKeyValue: already,
  ObjectConflict: () => ({ kind: 'name_taken' }),
  ConflictingObjects: already,
  InvalidAuthenticationToken: ({ claims }) => ({ kind: 'sign_in', claims }),
  Authentication_MissingOrMalformed: ({ claims }) => ({ kind: 'sign_in', claims }),
  NoBackingApplicationObject: replication,
  Request_ResourceNotFound: whileFresh(concurrency),
  Directory_ObjectNotFound: replication,
  Directory_ConcurrencyViolation: concurrency,
  TooManyRequests: throttled,
  Request_ThrottledTemporarily: throttled,
  Service_InternalServerError: (fault) => wait('unavailable', fault),
}

/** Something else was at work, or is gone by now: the next look tells. A 403 that does not speak of roles is not about them. */
function byStatus(fault: GraphFault): Verdict {
  return [404, 409, 412, 423].includes(fault.status) ? wait('concurrency', fault) : { kind: 'stop', code: fault.code }
}

/** 400 `Request_BadRequest` with the detail, as a rule; one test-suite of Microsoft's keeps the detail's code as its own. */
function isNameTaken({ detail, target }: GraphFault): boolean {
  return detail === 'ObjectConflict' && target === 'uniqueName'
}
