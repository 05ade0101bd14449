import { readToken } from '@/lib/sealing/read-token'

/**
 * Where the key of an opened link lives. It arrives in the fragment, which browsers never send; the page takes it out of
 * the address before anything else runs (see `page.tsx`), so that it is in no history list, bookmark or synced tab.
 *
 * It goes to `history.state`, together with the nonce that lets only this tab ask again: that survives a reload, so a
 * lost answer costs nothing, and it belongs to one entry of one tab, out of reach of every other page and tab.
 *
 * Only a sign-in at Microsoft leaves that entry behind. For as long as it takes, both wait in `sessionStorage` (this
 * tab and this origin only) and are removed on the way back in. Neither opens anything without a fresh staff sign-in.
 */
export type LinkKey = { key: string; nonce: string }

/** The key of this page's link, from wherever it is now; null when it came without one, or with half of one. */
export function takeLinkKey(id: string): LinkKey | null {
  const fromAttempt = readAttempt(id)
  const held: Partial<LinkKey> = history.state?.handoff ?? {}
  const key = [location.hash, held.key, fromAttempt?.key].map((one) => one && readToken(one)).find(Boolean)
  const nonce = [held, fromAttempt].find((known) => known?.key === key)?.nonce ?? randomNonce()
  const taken = key ? { key, nonce } : null
  remember(taken)
  return taken
}

export function keepForAttempt(id: string, held: LinkKey): void {
  sessionStorage.setItem(entry(id), JSON.stringify(held))
}

/** The link is empty now: a reload of this entry knows that, and no key. */
export function markStored(): void {
  remember({ isStored: true })
}

/** Whether what this entry showed was said to be stored; another link pasted over it begins anew. */
export function isStored(): boolean {
  return location.hash === '' && history.state?.handoff?.isStored === true
}

/** Whatever stood behind the `#` leaves the address, a broken key too. */
function remember(held: LinkKey | { isStored: true } | null) {
  history.replaceState({ ...history.state, handoff: held }, '', location.pathname)
}

/** Read once: what the sign-in comes back to is removed from storage in the same breath. */
function readAttempt(id: string): LinkKey | null {
  const kept = sessionStorage.getItem(entry(id))
  sessionStorage.removeItem(entry(id))
  return kept ? JSON.parse(kept) : null
}

function entry(id: string) {
  return `handoff ${id}`
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
