const explained = ['declined', 'other_person', 'needs_admin', 'consent_gone'] as const

/** Why the attempt to Microsoft for this run came back empty, as far as there are words for it; null when it did not. */
export function refusalKey(why: unknown) {
  if (typeof why !== 'string') return null
  return explained.find((each) => each === why) ?? 'failed'
}
