import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@/e2e/harness/free-port'
import { type Running, start, startBuiltWorker, startPortal, untilAnswers } from '@/e2e/harness/process'
import { type Surroundings, startSurroundings } from '@/e2e/harness/surroundings'
import { type Balancer, startBalancer } from './balancer'

/** `code`: what the one that left ended with; `seconds`: from the moment it was asked to. */
type Left = { code: number | null; seconds: number }

export type Fleet = Surroundings & {
  portal: string
  folder: string
  balancer: Balancer
  /** The database becomes that of a build. */
  migrate(build: string): Promise<void>
  /** One of a build comes; once it is ready, and gets requests, the one that is longest here is asked to leave. */
  replacePortal(build: string): Promise<Left>
  replaceWorker(build: string): Promise<Left>
  stop(): Promise<void>
}

type Portal = Running & { port: number }

/** Two portals behind one address and two workers, all of one build, with everything around them. */
export async function startFleet(folder: string, build: string): Promise<Fleet> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each()
  }
  try {
    const port = await freePort()
    const portal = `http://127.0.0.1:${port}`
    const around = await startSurroundings({ folder, portal, isScratch: true }, stops)
    const env = { ...around.env, NODE_ENV: 'production', LOG_LEVEL: 'info' }
    const balancer = await startBalancer(port)
    stops.push(balancer.close)
    const [portals, workers]: [Portal[], Running[]] = [[], []]

    const addPortal = async (of: string) => {
      const own = await freePort()
      const log = path.join(folder, `portal-${own}.log`)
      const running = startPortal(env, own, log, of)
      stops.push(running.stop)
      await untilAnswers(`http://127.0.0.1:${own}/api/ready`, running, log)
      balancer.add(own)
      await balancer.untilReady(own)
      portals.push({ ...running, port: own })
    }
    const addWorker = async (of: string) => {
      const log = path.join(folder, `worker-${stops.length}.log`)
      const running = startBuiltWorker(env, log, of)
      stops.push(running.stop)
      while (!readFileSync(log, 'utf8').includes('worker ready')) {
        if (running.child.exitCode !== null) throw new Error(`It did not start; its words are in ${log}`)
        await delay(100)
      }
      workers.push(running)
    }
    const migrate = async (of: string) => {
      const { child } = start([path.join(of, 'migrate.mjs')], env, path.join(folder, 'migrate.log'))
      const [code] = await once(child, 'exit')
      if (code !== 0) throw new Error(`Migrating ended with ${code}; its words are in ${folder}/migrate.log`)
    }

    await migrate(build)
    for (const add of [addPortal, addPortal, addWorker, addWorker]) await add(build)
    return {
      ...around,
      portal,
      folder,
      balancer,
      migrate,
      async replacePortal(of) {
        await addPortal(of)
        const former = portals.shift() as Portal
        const left = await leave(former)
        balancer.remove(former.port)
        return left
      },
      async replaceWorker(of) {
        await addWorker(of)
        return leave(workers.shift() as Running)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function leave({ child }: Running): Promise<Left> {
  const began = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  return { code, seconds: Math.round((performance.now() - began) / 100) / 10 }
}
