import type { RefusalReason } from './attempt'

/**
 * What Microsoft answered instead of a token. `error` and `subcode` decide where they can; the AADSTS number at the head of
 * the description tells apart what they leave together. Source: "Microsoft Entra authentication and authorization error
 * codes". Nothing of the description itself goes further than the number.
 */
export function refusalOf(answer: { error: string; subcode?: string; number?: number | null }): RefusalReason {
  if (answer.subcode === 'cancel') return 'declined'
  return byNumber.get(answer.number ?? 0) ?? byError.get(answer.error) ?? 'unknown'
}

/** The number in `AADSTS65004: User declined …`, or null. */
export function aadstsNumber(description: string | undefined): number | null {
  const digits = /^AADSTS(\d{4,9})\b/.exec(description ?? '')?.[1]
  return digits ? Number(digits) : null
}

const byError = new Map<string, RefusalReason>([
  ['access_denied', 'declined'],
  ['consent_required', 'needs_admin'],
  ['interaction_required', 'blocked'],
])

const numbers: Partial<Record<RefusalReason, number[]>> = {
  declined: [65004],
  needs_admin: [65001, 90094, 90095, 90097],
  wrong_tenant: [16000, 50020, 50034, 90072],
  no_role: [50105],
  blocked: [50057, 50072, 50074, 50076, 50079, 50158, 53000, 53001, 53003, 530032],
  replayed: [54005],
  expired: [70008],
}

const byNumber = new Map(
  Object.entries(numbers).flatMap(([why, each]) => each.map((number) => [number, why as RefusalReason] as const)),
)
