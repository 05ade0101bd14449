import { ofThisProcess } from './of-this-process'

const kept = ofThisProcess<{ ids: ReadonlySet<string> }>('own actions')

/** The ids by which Next knows the server actions of the build that this process serves. */
export function settleOwnActions(ids: Iterable<string>): void {
  kept.ids = new Set(ids)
}

/** Where nobody said which there are, as under `next dev`, none is known to be another's. */
export function isOwnAction(id: string): boolean {
  return kept.ids?.has(id) ?? true
}
