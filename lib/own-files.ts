import { ofThisProcess } from './of-this-process'

const kept = ofThisProcess<{ paths: ReadonlySet<string> }>('own files')

/** Where browsers find the scripts, stylesheets and fonts of the build that this process serves, as `/_next/static/…`. */
export function settleOwnFiles(paths: Iterable<string>): void {
  kept.paths = new Set(paths)
}

/** Where nobody said which there are, as under `next dev`, none is known to be another's. */
export function isOwnFile(path: string): boolean {
  return kept.paths?.has(path) ?? true
}
