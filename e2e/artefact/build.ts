import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { assemble } from './assemble'
import { nextBuildEnv } from './build-env'
import { weigh } from './weigh'

/** `npm run build`: the pages, and `dist` with everything that production runs. */
const root = path.join(import.meta.dirname, '..', '..')
const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...nextBuildEnv },
})
if (status !== 0) process.exit(status ?? 1)
await assemble(root, path.join(root, 'dist'))
const { megabytes, packages } = weigh(path.join(root, 'dist'))
console.log(`dist: ${megabytes} MB, files of ${packages} packages`)
