import type { RefusalReason } from './trip'

/**
 * What Microsoft answered instead of a token. `error` and `subcode` decide where they can; the AADSTS number at the head of
 * the description tells apart what they leave together. Source: "Microsoft Entra authentication and authorization error
 * codes". Nothing of the description itself goes further than the number.
 */
export function refusalOf(answer: { error: string; subcode?: string; number?: number | null }): RefusalReason {
  if (answer.subcode === 'cancel') return 'declined'
  const known = answer.number == null ? undefined : byNumber[answer.number]
  return known ?? byError[answer.error] ?? 'unknown'
}

/** The number in `AADSTS65004: User declined …`, or null. */
export function aadstsNumber(description: string | undefined): number | null {
  const digits = /^AADSTS(\d{4,9})\b/.exec(description ?? '')?.[1]
  return digits ? Number(digits) : null
}

const byError: Record<string, RefusalReason> = {
  access_denied: 'declined',
  consent_required: 'needs_admin',
  interaction_required: 'blocked',
}

const byNumber: Record<number, RefusalReason> = {
  65004: 'declined',
  65001: 'needs_admin',
  90094: 'needs_admin',
  90095: 'needs_admin',
  90097: 'needs_admin',
  16000: 'wrong_tenant',
  50020: 'wrong_tenant',
  50034: 'wrong_tenant',
  90072: 'wrong_tenant',
  50105: 'no_role',
  50072: 'blocked',
  50074: 'blocked',
  50076: 'blocked',
  50079: 'blocked',
  50158: 'blocked',
  53000: 'blocked',
  53001: 'blocked',
  53003: 'blocked',
  530032: 'blocked',
  50057: 'blocked',
  54005: 'replayed',
  70008: 'expired',
}
