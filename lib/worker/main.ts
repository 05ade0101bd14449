import { closeDb } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { closeQueue } from '@/lib/queue/queue'
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
