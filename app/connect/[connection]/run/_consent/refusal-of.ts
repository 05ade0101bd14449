import { type RefusalDetails, refusalDetails } from '@/app/_refusal/query'

const explained = ['declined', 'other_person', 'needs_admin', 'consent_gone'] as const

/** `failed`: this page has no words of its own for it. */
export type RefusedConsent = RefusalDetails & { key: (typeof explained)[number] | 'failed' }

/** Why the sign-in attempt for this run came back without consent; null when it did not. */
export function refusalOf(why: unknown, query: Record<string, unknown>): RefusedConsent | null {
  if (typeof why !== 'string') return null
  return { key: explained.find((each) => each === why) ?? 'failed', ...refusalDetails(query) }
}
