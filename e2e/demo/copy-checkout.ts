import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** What belongs to this checkout alone. */
const without = ['.git', '.next', '.data', 'dist']

/** A checkout like this one, to change. Packages are hard links if they can be: a thousand MB that nobody changes. */
export function copyCheckout(folder: string): void {
  copy(root, folder, copyFileSync, [...without, 'node_modules'])
  const isOneDisk = statSync(root).dev === statSync(folder).dev
  copy(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), isOneDisk ? linkSync : copyFileSync)
}

function copy(from: string, to: string, copyFile: (from: string, to: string) => void, leftOut: string[] = []): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (leftOut.includes(entry.name)) continue
    if (entry.isDirectory()) copy(source, target, copyFile)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else copyFile(source, target)
  }
}
