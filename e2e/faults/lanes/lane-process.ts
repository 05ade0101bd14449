import type { Break } from '../breaks'
import { openLane } from './lane'

export type Asked = { seed: number; runs: number; path?: string }

/** One lane in a process of its own: its log is its standard output, which the parent has sent to `logFile`. */
const [logFile = '', broken = ''] = process.argv.slice(2)
const lane = await openLane({ logFile, broken: (broken || null) as Break | null })

process.on('message', async (asked: Asked) => {
  process.send?.({ tally: await lane.run(asked) })
})
process.once('disconnect', () => process.exit(0))
process.send?.({ tally: null })
