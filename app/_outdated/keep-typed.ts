import { type Kept, keptOf } from '@/app/_lib/typed'
import { withoutTokens } from '@/app/_lib/without-tokens'

let atPress: Kept = { typed: {}, isWithheld: false }

/** What stands in the forms of this page; where two have a field of the same name, the pressed one’s. */
export function noteTyped(pressed: HTMLFormElement): void {
  const forms = [...document.forms, pressed].map((form) => keptOf(new FormData(form)))
  atPress = {
    typed: Object.assign({}, ...forms.map(({ typed }) => typed)),
    isWithheld: forms.some(({ isWithheld }) => isWithheld),
  }
}

/** What was noted waits in this tab for the page that comes, and nowhere longer: see `takeTyped`. */
export function reloadWithTyped(): void {
  sessionStorage.setItem(entry(), JSON.stringify(atPress))
  location.reload()
}

/** Whether this page was reloaded so, and has not looked yet. */
export function isTypedKept(): boolean {
  return sessionStorage.getItem(entry()) !== null
}

/** Once: what is given back is removed from storage in the same breath. */
export function takeTyped(): Kept | null {
  const kept = sessionStorage.getItem(entry())
  sessionStorage.removeItem(entry())
  return kept === null ? null : JSON.parse(kept)
}

/** Next's name for an action that the server does not know, and for a script that is there no more. */
export function isOfAnotherBuild({ name }: Error): boolean {
  return name === 'UnrecognizedActionError' || name === 'ChunkLoadError'
}

function entry() {
  return `typed ${withoutTokens(location.pathname)}`
}
