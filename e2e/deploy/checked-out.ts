import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** The commit that a name means; without a name of the last release, and before there was one that before the newest migration. */
export function commitOf(name = lastRelease()): string {
  return git('rev-parse', '--verify', `${name}^{commit}`)
}

/** Somewhere beside these sources, with its own packages. */
type CheckedOut = {
  folder: string
  /** @returns the exit code */
  run(command: string, args: string[], more?: Record<string, string>): number
  remove(): void
}

/** A worktree of an earlier commit, with the packages that its lock file names. */
export function checkOut(commit: string): CheckedOut {
  const folder = path.join(root, '.data', 'earlier', commit.slice(0, 12))
  const run: CheckedOut['run'] = (command, args, more = {}) => {
    const env = { ...process.env, ...more, PORTAL_BUILD: undefined }
    return spawnSync(command, args, { cwd: folder, stdio: 'inherit', env }).status ?? 1
  }
  if (!existsSync(folder)) git('worktree', 'add', '--detach', folder, commit)
  const code = run('npm', ['ci', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Error(`npm ci ended with ${code} in ${folder}`)
  return { folder, run, remove: () => void git('worktree', 'remove', '--force', folder) }
}

function lastRelease(): string {
  const [tag] = git('tag', '--list', 'v*', '--sort=-version:refname').split('\n')
  return tag || `${git('log', '-1', '--format=%H', '--', 'prisma/migrations')}^`
}

export function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}
