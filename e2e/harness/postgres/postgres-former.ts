import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { commandLineOf } from '../command-line'

/**
 * A crash leaves `postmaster.pid` behind. If its server still runs on this very folder, or is about to end, it is ended
 * (its parent is gone) and waited for; if the number now belongs to some other process, the file is only in the way.
 */
export async function endFormerServer(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const isServer = () => commandLineOf(pid).includes(folder)
  if (isServer()) process.kill(pid, 'SIGINT')
  while (isServer()) await delay(50)
  rmSync(file, { force: true })
}
