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

  if (isNameTaken(fault)) return { kind: 'name_taken' }

  switch (fault.code) {
    case 'CredentialTypeNotAllowedAsPerAppPolicy':
      return { kind: 'credential_forbidden' }
    case 'CredentialInvalidLifetimeAsPerAppPolicy':
      return asked.credential === 'secret' ? { kind: 'shorter_lifetime' } : { kind: 'credential_forbidden' }
    case 'Directory_ConcurrencyViolation':
      return wait('concurrency', fault)
    case 'Request_MultipleObjectsWithSameKeyValue':
      return { kind: 'already' }
    case 'Directory_ObjectNotFound':
      return wait('replication', fault)
    case 'Directory_QuotaExceeded':
      return { kind: 'quota' }
  }
  if (fault.detail === 'NoBackingApplicationObject') return wait('replication', fault)
  if (asked.namesFreshObject && [400, 403, 404].includes(fault.status) && isVague(fault))
    return wait('replication', fault)
  if (fault.status === 403) return { kind: 'role' }
  if (fault.status === 404 || fault.status === 409 || fault.status === 412) return wait('concurrency', fault)
  return { kind: 'stop', code: fault.code }
}

/** 400 `Request_BadRequest` with the detail, as a rule; one test-suite of Microsoft's keeps the detail's code as its own. */
function isNameTaken({ code, detail, target }: GraphFault): boolean {
  return code === 'ObjectConflict' || (detail === 'ObjectConflict' && target === 'uniqueName')
}

/** The codes Graph also uses while an object travels between its servers. */
function isVague(fault: GraphFault): boolean {
  return ['Request_BadRequest', 'Request_ResourceNotFound', 'Authorization_RequestDenied'].includes(fault.code)
}
