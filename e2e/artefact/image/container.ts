import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { endWithUs } from '@/e2e/harness/end-with-us'

type Where = {
  /** Where it is started; what it is started from may be elsewhere. */
  folder: string
  /** All that it is told of the environment. */
  env: NodeJS.ProcessEnv
  /** Where programs are looked for. */
  bin: string
  user: number
}

/** `exit`: its code, once it has ended and everything is said. */
export type Begun = { child: ChildProcess; said: () => string; exit: Promise<number | null> }

/** What a container does with an image: its programs, as its user, who has nothing of ours. */
export function containerIn({ folder, env, bin, user }: Where) {
  // Only root may act as somebody else; for others the files are theirs, and only the missing right to write is like it.
  const who = process.getuid?.() === 0 ? { uid: user, gid: user } : {}
  const running: ChildProcess[] = []
  return {
    run([program = '', ...args]: string[], also: Record<string, string> = {}) {
      const options = { cwd: folder, env: { ...env, ...also }, encoding: 'utf8', ...who } as const
      return spawnSync(path.join(bin, program), args, options)
    },
    begin([program = '', ...args]: string[], also: Record<string, string> = {}): Begun {
      const child = spawn(path.join(bin, program), args, {
        cwd: folder,
        env: { ...env, ...also },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
        ...who,
      })
      endWithUs(child, 'KILL')
      const said: string[] = []
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(String(piece)))
      running.push(child)
      const exit = once(child, 'close').then(([code]) => code)
      return { child, said: () => said.join(''), exit }
    },
    /** Whatever still runs. */
    kill() {
      for (const child of running) child.kill('SIGKILL')
    },
  }
}

/** @throws Error with its words, where it ends instead or answers that something broke */
export async function untilReady(origin: string, { child, said }: Begun): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/api/ready`).catch(() => null)
    if (answer?.ok) return
    if (answer?.status === 500 || child.exitCode !== null) throw new Error(said())
    await delay(100)
  }
}

/** @throws Error with its words, where it ends before it says so */
export async function untilSays(sentence: string | RegExp, { child, said }: Begun): Promise<string> {
  for (;;) {
    const found = said().match(sentence)?.[0]
    if (found !== undefined) return found
    if (child.exitCode !== null) throw new Error(said())
    await delay(50)
  }
}

/** Asked to end as whoever runs containers asks. */
export async function ended({ child, exit }: Begun): Promise<{ code: number | null; milliseconds: number }> {
  const began = performance.now()
  child.kill('SIGTERM')
  return { code: await exit, milliseconds: performance.now() - began }
}
