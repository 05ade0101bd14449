import { type Listening, listen } from 'entra-box'
import { type Running, startWorkerProcess } from '@/e2e/harness/process'
import { type Call, callOf } from '../calls/call'

export type Killable = { kill(): void }

type Workers = { start(): Promise<void>; stop(): Promise<void>; readonly log: string }

/** Sees a request of one worker before Microsoft does; whoever holds it back knows whom to kill for it. */
type Watch = (call: Call, worker: Killable) => Promise<Response>

/**
 * Two worker processes, always: when one ends another is started in its place, as any supervisor does. Each has an
 * address of Microsoft of its own, so that a request tells whose it is.
 */
export function twoWorkers(env: Record<string, string>, log: string, watch: Watch): Workers {
  const places: { listening: Listening; running: Running }[] = []
  let isStopping = false

  async function place(): Promise<void> {
    const worker: Killable = { kill: () => {} }
    const listening = await listen(async (request) => watch(await callOf(request), worker), 0)
    const origin = `http://127.0.0.1:${listening.port}`
    const kept = { listening, running: start() }
    worker.kill = () => kept.running.child.kill('SIGKILL')
    places.push(kept)

    function start(): Running {
      const running = startWorkerProcess({ ...env, GRAPH_URL: origin, ENTRA_LOGIN_URL: origin }, log)
      running.child.once('exit', (code, signal) => {
        if (isStopping) return
        if (signal !== 'SIGKILL') console.error(`A worker ended by itself (${code ?? signal}); its words are in ${log}`)
        kept.running = start()
      })
      return running
    }
  }

  return {
    log,
    start: async () => {
      await place()
      await place()
    },
    stop: async () => {
      isStopping = true
      await Promise.all(places.map(({ running }) => running.stop()))
      await Promise.all(places.map(({ listening }) => listening.close()))
    },
  }
}
