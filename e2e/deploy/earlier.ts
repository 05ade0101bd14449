import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { browserPath } from '@/e2e/harness/browser'
import { checkOut, commitOf, git } from './checked-out'

/**
 * `npm run earlier-test [-- REF] [-- STORY …]`: the portal of an earlier version, built from its own sources, tells its own
 * stories on a database that has every migration of this one. Until the last process of that version has ended it works so.
 */
const [named, ...words] = process.argv.slice(2)
const commit = commitOf(named)
const { folder, run, remove } = checkOut(commit)
const migrations = path.join(folder, 'prisma', 'migrations')
rmSync(migrations, { recursive: true, force: true })
cpSync(path.join(import.meta.dirname, '..', '..', 'prisma', 'migrations'), migrations, { recursive: true })
console.log(`The stories of ${git('log', '-1', '--format=%h %s', commit)}, on the database of now:`)
const code = run('npx', ['playwright', 'test', ...words], { SPENCER_BROWSER: browserPath() })
remove()
process.exit(code)
