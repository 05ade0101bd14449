import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { tryLock } from '@/e2e/harness/lock'
import { Refusal } from '@/e2e/harness/refusal'

/** Who holds a folder, for whoever finds it held. `under` is npm, without which it ends soon. */
type Holder = { command: string; pid: number; under: number | null; portal: string; isLeaving?: boolean }

type Held = { leaving(): void; release(): void }

/** How long one that ends may take: its parts are made to after ten seconds each. */
const patienceMilliseconds = 30_000

/**
 * One at a time in a folder. One that is about to end is waited for.
 *
 * @throws Refusal that names the one that runs.
 */
export async function holdFolder(folder: string, us: Holder, stop: AbortSignal): Promise<Held> {
  const note = path.join(folder, 'running.json')
  const write = (holder: Holder) => writeFileSync(note, JSON.stringify(holder))
  const until = Date.now() + patienceMilliseconds
  for (;;) {
    const lock = tryLock(path.join(folder, 'running.lock'))
    if (lock) {
      write(us)
      return {
        leaving: () => write({ ...us, isLeaving: true }),
        release() {
          rmSync(note, { force: true })
          lock.release()
        },
      }
    }
    const holder = holderIn(note)
    if ((holder && !isEnding(holder)) || Date.now() > until) throw new Refusal(refusal(folder, us, holder))
    await delay(100, undefined, { signal: stop })
  }
}

/** Null as long as the one who has just taken it has not said so. */
function holderIn(note: string): Holder | null {
  try {
    const holder: Holder = JSON.parse(readFileSync(note, 'utf8'))
    return isAlive(holder.pid) ? holder : null
  } catch {
    return null
  }
}

function isEnding({ isLeaving, under }: Holder): boolean {
  return isLeaving === true || (under !== null && !isAlive(under))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function refusal(folder: string, us: Holder, holder: Holder | null): string {
  const who = holder ? `${holder.command}, ${holder.portal}, process ${holder.pid}` : 'it has not said as what'
  return `Something already runs in ${folder} (${who}). Stop it first, or give this one a folder and a port of its own: DATA_DIR=.data/second PORT=3001 ${us.command}`
}
