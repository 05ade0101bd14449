import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { browserPath } from '@/e2e/harness/browser'

/**
 * `npm run earlier-test [-- REF] [-- STORY …]`: the portal of an earlier version, built from its own sources, tells its own
 * stories on a database that has every migration of this one. Until the last process of that version has ended it works so.
 * Without a name it is the last release, and before there was one the commit before the newest migration.
 */
const root = path.join(import.meta.dirname, '..', '..')
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
const [named, ...words] = process.argv.slice(2)
const commit = git('rev-parse', '--verify', `${named ?? lastRelease()}^{commit}`)
const folder = path.join(root, '.data', 'earlier', commit.slice(0, 12))

if (!existsSync(folder)) git('worktree', 'add', '--detach', folder, commit)
run('npm', ['ci', '--no-audit', '--no-fund'])
const migrations = path.join(folder, 'prisma', 'migrations')
rmSync(migrations, { recursive: true, force: true })
cpSync(path.join(root, 'prisma', 'migrations'), migrations, { recursive: true })
console.log(`The stories of ${git('log', '-1', '--format=%h %s', commit)}, on the database of now:`)
const code = run('npx', ['playwright', 'test', ...words], { SPENCER_BROWSER: browserPath() })
git('worktree', 'remove', '--force', folder)
process.exit(code)

function lastRelease(): string {
  const [tag] = git('tag', '--list', 'v*', '--sort=-version:refname').split('\n')
  return tag || `${git('log', '-1', '--format=%H', '--', 'prisma/migrations')}^`
}

function run(command: string, args: string[], more: Record<string, string> = {}): number {
  const env = { ...process.env, ...more, PORTAL_BUILD: undefined }
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', env })
  if (status !== 0 && command === 'npm') throw new Error(`npm ${args[0]} ended with ${status} in ${folder}`)
  return status ?? 1
}
