import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { actionKey } from './action-key'

/**
 * The ids of the server actions of a build, from the manifest that Next writes beside its pages.
 *
 * @throws Error where it was built with another key: beside one of ours each would refuse what the other's pages press
 */
export function ownActionIds(manifest: URL): string[] {
  const { node, encryptionKey } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (encryptionKey !== actionKey)
    throw new Error(
      'These pages were built with a key of their own, and could press nothing at another portal. Build them with npm run build, which sets it.',
    )
  return Object.keys(node)
}

/** Where browsers find what Next wrote into its folder of static files. */
export function ownFiles(folder: URL): string[] {
  return globSync('**/*', { cwd: fileURLToPath(folder) }).map((file) => `/_next/static/${file}`)
}
