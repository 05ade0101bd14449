type Approvals = {
  state: string
  approvals: readonly { personId: string; consentedAt: Date | null }[]
}

/** Somebody read it, pressed and consented. */
export function isApproved({ approvals }: Pick<Approvals, 'approvals'>): boolean {
  return approvals.some(({ consentedAt }) => consentedAt !== null)
}

/** Waits for a consent that is not this person's to give: nobody's approval yet, so they read and press for themselves. */
export function isAnothersPress({ state, approvals }: Approvals, personId: string): boolean {
  return state === 'awaiting_consent' && !approvals.some((one) => one.personId === personId)
}
