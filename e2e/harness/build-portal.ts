import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { assemble } from '@/e2e/artefact/assemble'
import { nextBuildEnv } from '@/e2e/artefact/build-env'
import { endWithUs } from './end-with-us'
import { type Lock, tryLock } from './lock'
import { killGroup } from './process'
import { Refusal } from './refusal'
import { requireRoom } from './room'
import { fingerprintOf } from './sources'

const root = path.join(import.meta.dirname, '..', '..')
const builds = path.join(root, '.data', 'builds')

/**
 * The portal built from the sources as they are now, for this process and its children: they find it in `PORTAL_BUILD`. Made in `.next`, as by hand, by one process at a time, and kept apart by what it was made of, so that
 * whoever serves or tests it shares it, and nobody who builds anew meanwhile takes it away from them.
 */
export async function buildPortal(stop?: AbortSignal): Promise<void> {
  while (!process.env.PORTAL_BUILD) {
    const key = fingerprintOf(root)
    if (isKept(key)) process.env.PORTAL_BUILD = path.join('.data', 'builds', key)
    else await make(key, stop)
  }
}

/** If so it is ours to serve until this process ends. */
function isKept(key: string): boolean {
  const isThere = () => existsSync(path.join(builds, key))
  return isThere() && tryLock(path.join(builds, `${key}.lock`), 'shared') !== null && isThere()
}

async function make(key: string, stop?: AbortSignal): Promise<void> {
  requireWritable()
  const lock = await untilAlone(path.join(builds, 'lock'), stop)
  try {
    if (existsSync(path.join(builds, key))) return
    requireRoom(root, 300, 'Building the portal')
    console.error('Building the portal (once, until its sources change)…')
    await build(stop)
    if (fingerprintOf(root) === key) await keep(key) // else somebody wrote meanwhile, and it is of neither
  } finally {
    lock.release()
  }
}

function requireWritable(): void {
  try {
    mkdirSync(builds, { recursive: true })
    for (const folder of [root, builds]) accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new Refusal(`The portal is built in ${root}, which you may not write: run this as whoever may.`, { cause })
  }
}

async function untilAlone(file: string, stop?: AbortSignal): Promise<Lock> {
  for (let isFirst = true; ; isFirst = false) {
    const lock = tryLock(file)
    if (lock) return lock
    if (isFirst) console.error('Another process builds the portal in this checkout; waiting for it…')
    await delay(200, undefined, { signal: stop })
  }
}

async function build(stop?: AbortSignal): Promise<void> {
  stop?.throwIfAborted()
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...nextBuildEnv },
    detached: true,
  })
  endWithUs(child, 'KILL')
  stop?.addEventListener('abort', () => killGroup(child), { once: true })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece))
  const [code] = await once(child, 'close')
  stop?.throwIfAborted()
  if (code !== 0) throw new Refusal(`${Buffer.concat(said)}\nThe portal could not be built.`)
}

/** Whole or not at all. Others go, unless somebody serves them. */
async function keep(key: string): Promise<void> {
  const draft = path.join(builds, 'draft')
  await assemble(root, draft)
  for (const other of readdirSync(builds).filter((name) => /^[0-9a-f]{12}$/.test(name))) {
    const lock = tryLock(path.join(builds, `${other}.lock`))
    if (!lock) continue
    rmSync(path.join(builds, other), { recursive: true, force: true })
    rmSync(path.join(builds, `${other}.lock`), { force: true })
    lock.release()
  }
  renameSync(draft, path.join(builds, key))
}
