import path from 'node:path'
import type { Entra } from 'entra-box'
import { buildPortal } from './build-portal'
import { freePort } from './free-port'
import type { Mailbox } from './mail/mailbox'
import { migrate } from './postgres/migrate'
import type { Postgres } from './postgres/postgres'
import { type Running, startBuiltWorker, startPortal, untilAnswers } from './process'
import { startRecorder } from './recorder'
import { startReloadingPortal, startReloadingWorker } from './reloading'
import { startSurroundings } from './surroundings'

export type Stack = {
  portal: string
  database: string
  postgres: Postgres
  env: Record<string, string>
  entra: Entra
  mailbox: Mailbox
  worker: Running
  /** One more worker beside those that run; it stops with the rest. */
  addWorker(): Running
  /** One more instance of the portal behind the same name and database; returns where it listens. */
  addPortal(): Promise<string>
  folder: string
  /** In the order in which they need each other, the database last. */
  stop(): Promise<void>
}

type Options = {
  folder: string
  port?: number
  /** Thrown away afterwards: the database need not survive a power cut. */
  isScratch?: boolean
  /** Everything that could be said is: debug logs, every statement, every exchange with the portal in `exchanges.jsonl`. */
  isRecorded?: boolean
  /** Pages and worker from the sources as they are at each moment, not from a build; what they say is said here too. */
  isReloading?: boolean
  /** Ends the start wherever it is; nothing of it runs afterwards. */
  stop?: AbortSignal
}

/** Everything on this machine: database, Entra box, mailbox, worker and the portal, each on a port of 127.0.0.1. */
export async function startStack(options: Options): Promise<Stack> {
  const folder = path.resolve(options.folder)
  const file = (name: string) => path.join(folder, name)
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each()
  }
  const serve = options.isReloading ? startReloadingPortal : startPortal
  const work = options.isReloading ? startReloadingWorker : startBuiltWorker
  try {
    if (!options.isReloading) await buildPortal(options.stop)
    const port = options.port ?? (await freePort())
    const portal = `http://127.0.0.1:${port}`
    const around = await startSurroundings({ ...options, folder, portal }, stops)
    const { postgres, database, entra, mailbox } = around
    const env = {
      ...around.env,
      NODE_ENV: options.isReloading ? 'development' : 'production',
      ...(options.isRecorded && { LOG_LEVEL: 'debug' }),
    }
    await migrate(env, options.stop)
    const addWorker = () => {
      const worker = work(env, file('worker.log'))
      stops.push(worker.stop)
      return worker
    }
    const worker = addWorker()
    const listensAt = options.isRecorded ? await freePort() : port
    const web = serve(env, listensAt, file('portal.log'))
    stops.push(web.stop)
    if (options.isRecorded) {
      const recorder = await startRecorder({ port, target: listensAt, file: file('exchanges.jsonl') })
      stops.push(recorder.close)
    }
    await untilAnswers(`${portal}/api/ready`, web, file('portal.log'), options.stop)
    const addPortal = async () => {
      const another = await freePort()
      const running = serve(env, another, file('portal.log'))
      stops.push(running.stop)
      await untilAnswers(`http://127.0.0.1:${another}/api/ready`, running, file('portal.log'))
      return `http://127.0.0.1:${another}`
    }
    return { portal, database, postgres, env, entra, mailbox, worker, addWorker, addPortal, folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
