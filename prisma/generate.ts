import { spawnSync } from 'node:child_process'
import path from 'node:path'

/**
 * `npm run generate`: writes the typed client to `prisma/generated`.
 *
 * `prisma generate` insists on a schema engine binary, downloads one when there is none, and then never runs it. Naming
 * any existing file satisfies it, so that this works on networks that do not reach its download host. Only here: a
 * `prisma migrate` typed by hand still fetches the real one.
 */
const root = path.join(import.meta.dirname, '..')
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--no-hints'],
  {
    cwd: root,
    stdio: ['ignore', process.env.npm_lifecycle_event === 'postinstall' ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: import.meta.filename, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  },
)
process.exit(status ?? 1)
