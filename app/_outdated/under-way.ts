import { withoutTokens } from '@/app/_lib/without-tokens'

const entry = 'press under way'

type Leaving = Event & { destination: { url: string; sameDocument: boolean } }

/**
 * Tells the next page where this one is loaded anew while one of its forms (`aria-busy`) awaits its answer. Only where the browser
 * says whereto it goes (the Navigation API): a press that leads to Microsoft and back is answered by the page it comes back to.
 * @returns what ends it
 */
export function watchUnderWay(): () => void {
  const browser: { navigation?: EventTarget } = window
  let isSamePage = false
  const onNavigate = (event: Event) => {
    const { url, sameDocument } = (event as Leaving).destination
    const { origin, pathname } = new URL(url)
    isSamePage = !sameDocument && origin === location.origin && pathname === location.pathname
  }
  const onLeave = () => {
    if (isSamePage && document.querySelector('form[aria-busy="true"]')) sessionStorage.setItem(entry, here())
  }
  browser.navigation?.addEventListener('navigate', onNavigate)
  window.addEventListener('pagehide', onLeave)
  return () => {
    browser.navigation?.removeEventListener('navigate', onNavigate)
    window.removeEventListener('pagehide', onLeave)
  }
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
