type Invitation = { state: 'open' | 'revoked' | 'expired' | 'done'; links: { openedAt: Date | null }[] }

/** How far an invitation came, in a word: what ended it says more than that somebody opened it. */
export function outcomeOf({ state, links }: Invitation): string {
  if (state !== 'open') return state
  return links.some(({ openedAt }) => openedAt) ? 'opened' : 'not opened yet'
}
