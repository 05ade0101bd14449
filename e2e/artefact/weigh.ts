import { globSync, lstatSync } from 'node:fs'
import path from 'node:path'

/** How much there is in a folder, in megabytes (10⁶ bytes), and of how many packages. */
export function weigh(folder: string): { megabytes: number; packages: number } {
  const files = globSync('**/*', { cwd: folder }).map((file) => lstatSync(path.join(folder, file)))
  const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
  const packages = globSync('node_modules/{*,@*/*}/package.json', { cwd: folder })
  return { megabytes: Math.round(bytes / 1e6), packages: packages.length }
}
