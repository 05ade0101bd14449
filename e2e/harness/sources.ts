import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folders = ['app', 'e2e/artefact', 'lib', 'prisma', 'public']

/** Tests, and what is only read by people or made anew by each build. */
const without =
  /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$|^\.gitignore$|^\.env\.example$|^prisma\/migrations\//

/**
 * What a build of the portal depends on, as one short word: the contents of its sources, of every configuration at the top
 * level and where they are (a build holds absolute paths). Never what git knows, which knows nothing of a tarball, of a file
 * that is new, or of somebody else's checkout.
 */
export function fingerprintOf(root: string): string {
  const files = [...filesAtTop(root), ...folders.flatMap((folder) => filesBelow(root, folder))]
  const hash = createHash('sha256').update(root)
  for (const file of files.filter((each) => !without.test(each)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

const filesAtTop = (root: string) =>
  readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}
