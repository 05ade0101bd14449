import type { Bundle as HeldBundle } from '@/lib/handoff/bundle'

/** What the back office asks for, as it travels in JSON. It lives in the memory of one tab, nowhere else. */
export type Bundle = Omit<HeldBundle, 'secretEndsAt'> & { secretEndsAt: string | null }

/** Every answer of `POST /handoff/[id]/claim`. `unavailable` stands for unknown, used and expired alike. */
export type ClaimAnswer =
  | { status: 'revealed'; handoffId: string; bundle: Bundle }
  /** `since`: as staff read it. */
  | { status: 'stopped'; since: string }
  | { status: 'sign_in' | 'stale_sign_in' | 'not_allowed' | 'not_observed' | 'unavailable' | 'unreadable' }
