import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'
import { createDatabase } from '@/e2e/harness/postgres/database'
import { testSettings } from '@/e2e/harness/vitest/test-settings'
import type { Ground } from '../ground'
import type { Tally } from '../tally'

type LaneChild = { ask(asked: object): Promise<Tally>; close(): Promise<void> }

/**
 * A lane: a process with a database of its own that lives through what it is asked, one thing after another. Its standard
 * output is its log, what it found is on standard error.
 */
export async function openLaneChild(
  { server, template, folder }: Ground,
  { file, name, args }: { file: string; name: string; args: (logFile: string) => string[] },
): Promise<LaneChild> {
  const logFile = path.join(folder, `${name}.log`)
  const log = openSync(logFile, 'a')
  const DATABASE_URL = await createDatabase(server, template, 'lane')
  const child = fork(path.join(import.meta.dirname, '..', file), args(logFile), {
    env: { ...process.env, ...testSettings, DATABASE_URL },
    execArgv: ['--import', 'tsx', '--import', path.join(import.meta.dirname, '..', 'reading', 'outside-next.ts')],
    stdio: ['ignore', log, 'inherit', 'ipc'],
  })
  await answer(child)
  return {
    ask: async (asked) => {
      child.send(asked)
      return (await answer(child)).tally
    },
    close: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

function answer(child: ChildProcess): Promise<{ tally: Tally }> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`A lane ended with ${code}`))
    child.once('exit', fail)
    child.once('message', (message) => {
      child.off('exit', fail)
      resolve(message as { tally: Tally })
    })
  })
}
