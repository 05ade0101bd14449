import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/**
 * Sees to it that a child and its group end with this process also when nobody here can end them any more: killed, out of
 * memory, an exception. A shell waits at a pipe that only we hold; when it breaks without a word, it sends the signal.
 *
 * @param child made with `detached`, so that it leads a group.
 * @param signal what it ends at once with.
 */
export function endWithUs(child: ChildProcess, signal: 'INT' | 'KILL'): void {
  const guard = spawn('sh', ['-c', `read -r gone || kill -s ${signal} -- -${child.pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  ;(guard.stdin as Socket).unref()
  guard.stdin.on('error', () => {}) // it has ended before us
  child.once('exit', () => guard.stdin.end('gone\n'))
}
