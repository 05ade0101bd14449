import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { endWithUs } from '@/e2e/harness/end-with-us'
import { isTaken } from '@/e2e/harness/free-port'

const root = path.join(import.meta.dirname, '..', '..')

type Where = { checkout: string; command: 'demo' | 'dev'; folder: string; port: number }

/** One start, as a person at a terminal makes it: npm leads the group that the terminal speaks to. */
export type Start = Where & {
  npm: ChildProcess
  said(): string
  /** Null until it is ready. */
  facts(): Facts | null
}

export type Facts = {
  pid: number
  portal: string
  mail: string
  database: string
  invitations: { customer: string; url: string }[]
}

export function aStart(given: { folder: string; port: number } & Partial<Where>, ...more: string[]): Start {
  const where = { checkout: root, command: 'demo', ...given } as const
  const npm = spawn('npm', ['run', where.command, '--', ...more], {
    cwd: where.checkout,
    env: { ...process.env, PORT: String(where.port), DATA_DIR: where.folder, PORTAL_BUILD: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  endWithUs(npm, 'INT')
  const said: Buffer[] = []
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (piece: Buffer) => said.push(piece))
  const file = path.join(where.folder, 'demo.json')
  return {
    ...where,
    npm,
    said: () => Buffer.concat(said).toString(),
    facts: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null),
  }
}

/** Ends early when it cannot become ready any more. */
export async function untilReady(start: Start): Promise<Facts> {
  for (;;) {
    const facts = start.facts()
    if (facts) return facts
    if (start.npm.exitCode !== null) throw new Error(`It ended with ${start.npm.exitCode}:\n${start.said()}`)
    await delay(50)
  }
}

export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** INT and HUP go to everybody at the terminal, TERM to npm alone. */
export function interrupt({ npm }: Start, signal: (typeof signals)[number] = 'SIGINT'): void {
  const pid = npm.pid ?? 0
  process.kill(signal === 'SIGTERM' ? pid : -pid, signal)
}

/** Every process that belongs to a start has its folder in its environment. */
function processesOf({ folder }: { folder: string }): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(`DATA_DIR=${folder}`))
    .map(Number)
}

/** A process that has ended, or ends while we look, has none. */
function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Within fifteen seconds no process of it is left, and so no port either. */
export async function expectNothingLeft(where: { folder: string; port: number }): Promise<void> {
  await vi.waitFor(() => expect(processesOf(where)).toEqual([]), { timeout: 15_000, interval: 50 })
  expect(await isTaken(where.port)).toBe(false)
}
