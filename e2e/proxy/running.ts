import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { endWithUs } from '@/e2e/harness/end-with-us'

/** `said`: everything that it wrote to its output. */
export type Running = { said: () => string; stop: () => Promise<void> }

type Place = { folder: string; port: number; env?: Record<string, string> }

/** Until it listens. @throws where the machine has no such program, or it ends instead */
export async function run(command: string, args: string[], { folder, port, env }: Place): Promise<Running> {
  const child = spawn(command, args, {
    cwd: folder,
    // Where Debian has servers, which not everybody's PATH names.
    env: { PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const missing = new Promise<never>((_, reject) =>
    child.once('error', (cause) =>
      reject(new Error(`${command} is not there: apt-get install ${command} brings it`, { cause })),
    ),
  )
  await Promise.race([once(child, 'spawn'), missing])
  endWithUs(child, 'KILL')
  const pieces: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(String(piece)))
  const said = () => pieces.join('')
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  while (!(await listens(port))) {
    if (hasEnded()) throw new Error(`${command} ended:\n${said()}`)
    await delay(50)
  }
  const stop = async () => {
    if (hasEnded()) return
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  return { said, stop }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
