import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { endWithUs } from './end-with-us'
import { Refusal } from './refusal'

const root = path.join(import.meta.dirname, '..', '..')

export type Running = { child: ChildProcess; stop(): Promise<void> }

/**
 * A child process of ours. It leads a group of its own: Ctrl-C is for us, and we say when it ends.
 *
 * @param said where its words go: a file, or pipes to read them from.
 */
export function start(args: string[], env: Record<string, string>, said: string | 'pipe', cwd = root): Running {
  const output = said === 'pipe' ? said : openSync(said, 'a')
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    detached: true,
  })
  if (typeof output === 'number') closeSync(output)
  endWithUs(child, 'KILL')
  return { child, stop: () => stop(child) }
}

/** Asked first; after ten seconds made to. What it started itself and left behind ends too. */
function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const force = setTimeout(() => killGroup(child), 10_000)
    child.once('exit', () => {
      clearTimeout(force)
      killGroup(child)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** A child that leads a group, and whatever it started itself. */
export function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error // nobody is left in it
  }
}

/** As production does, from a build: the one in `PORTAL_BUILD`, or another. */
export const startPortal = (env: Record<string, string>, port: number, log: string, build = ownBuild()) =>
  startBuilt(build, 'portal.mjs', { ...env, PORT: String(port) }, log)

export const startBuiltWorker = (env: Record<string, string>, log: string, build = ownBuild()) =>
  startBuilt(build, 'worker.mjs', env, log)

/** In the build's own folder: what a `.env` of the checkout says is for others. */
function startBuilt(build: string, file: string, env: Record<string, string>, log: string): Running {
  const folder = path.resolve(root, build)
  return start([path.join(folder, file)], env, path.resolve(log), folder)
}

export const startWorkerProcess = (env: Record<string, string>, log: string) =>
  start(
    ['--conditions=react-server', '--import', 'tsx', 'worker/main.ts'],
    env,
    path.resolve(log),
    path.join(root, 'lib'),
  )

export const ownBuild = () => process.env.PORTAL_BUILD ?? 'dist'

/** Until it answers, or its process has ended. */
export async function untilAnswers(url: string, { child }: Running, log: string, stop?: AbortSignal): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Refusal(`It did not start; its words are in ${log}`)
    const response = await fetch(url, { signal: stop }).catch(() => null)
    if (response?.ok) return
    await delay(100, undefined, { signal: stop })
  }
}
