import '@/lib/preflight'
import { closeDb } from '@/lib/db'
import { log } from '@/lib/log'
import { closeQueue } from '@/lib/queue/queue'
import { startWorker } from './worker'

const starting = startWorker()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    const stop = await starting
    await stop()
    await closeQueue()
    await closeDb()
    process.exit(0)
  })
}
await starting
log().info('worker ready')
