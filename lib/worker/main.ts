import { closeDb } from '../db'
import { env } from '../env'
import { log } from '../log'
import { closeQueue } from '../queue/queue'
import { startWorker } from './worker'

env()
const stop = await startWorker()
log().info('worker ready')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await stop()
    await closeQueue()
    await closeDb()
    process.exit(0)
  })
}
