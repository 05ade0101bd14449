import { type LoginKind, loginRefusal } from '@/lib/refusals/login'
import type { RefusalReason } from './attempt'

/**
 * What Microsoft answered instead of a token. `error` and `subcode` decide where they can; the AADSTS number tells apart what
 * they leave together: `access_denied` is a person's own choice with one number, and a tenant's rule with others.
 */
export function refusalOf(answer: { error: string; subcode?: string; number?: number | null }): RefusalReason {
  const { error, subcode, number } = answer
  if (subcode === 'cancel') return 'declined'
  if (!number) return byError.get(error) ?? 'unknown'
  const kind = loginRefusal(number)?.kind
  if (kind) return ownReasons.get(kind) ?? 'refused'
  return (error !== 'access_denied' && byError.get(error)) || 'refused'
}

const byError = new Map<string, RefusalReason>([
  ['access_denied', 'declined'],
  ['consent_required', 'needs_admin'],
  ['interaction_required', 'blocked'],
])

/** What the portal itself has more to say of than the catalogue. */
const ownReasons = new Map<LoginKind, RefusalReason>([
  ['declined', 'declined'],
  ['no_consent', 'needs_admin'],
  ['needs_admin', 'needs_admin'],
  ['account_not_here', 'wrong_tenant'],
  ['code_used', 'replayed'],
  ['grant_over', 'expired'],
])
