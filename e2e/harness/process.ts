import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

export type Running = { child: ChildProcess; stop(): Promise<void> }

/** A child process of ours, its words in a file; it leads no group of its own, but ends only when we say so. */
function start(args: string[], env: Record<string, string>, logFile: string): Running {
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
  })
  return { child, stop: () => stop(child) }
}

/** Asked first; after ten seconds made to. */
function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** Whoever keeps a connection open closes it, not the portal in the very moment in which it is used again. */
const patient = ['--keepAliveTimeout', '60000']

export const startPortal = (env: Record<string, string>, port: number, log: string) =>
  start(['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port), ...patient], env, log)

export const startWorkerProcess = (env: Record<string, string>, log: string) =>
  start(['--conditions=react-server', '--import', 'tsx', 'lib/worker/main.ts'], env, log)

/** Until it answers, or its process has ended. */
export async function untilAnswers(url: string, { child }: Running, log: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It did not start; its words are in ${log}`)
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
