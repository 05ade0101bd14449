import { withoutTokens } from '@/app/_lib/without-tokens'

const entry = 'press under way'

/** Told by the forms that show an answer (`aria-busy`): this page goes while one is awaited. */
export function noteUnderWay(): void {
  if (document.querySelector('form[aria-busy="true"]')) sessionStorage.setItem(entry, here())
}

/** Once, by the next page that is loaded: whether it is the same one, which now stands without the answer. */
export function takeUnderWay(): boolean {
  const path = sessionStorage.getItem(entry)
  sessionStorage.removeItem(entry)
  return path === here()
}

function here() {
  return withoutTokens(location.pathname)
}
