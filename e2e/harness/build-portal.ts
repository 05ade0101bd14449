import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** A build is kept until the sources change. */
export function buildPortal(): void {
  const hash = createHash('sha256')
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '-s', 'app', 'lib', 'public', 'proxy.ts', 'next.config.js', 'package-lock.json'],
    { cwd: root },
  )
  const { stdout: changed } = spawnSync('git', ['diff', 'HEAD', '--', 'app', 'lib', 'proxy.ts'], { cwd: root })
  const wanted = hash
    .update(stdout ?? '')
    .update(changed ?? '')
    .digest('hex')
  const stamp = path.join(root, '.next', 'demo-build')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && stdout?.length) return
  console.error('Building the portal (once, until its sources change)…')
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, wanted)
}
