import { type Asked, openLane } from './lane'

/** One lane in a process of its own: its log is its standard output, which the parent has sent to `logFile`. */
const [logFile = ''] = process.argv.slice(2)
const lane = await openLane({ logFile })

process.on('message', async (asked: Asked) => {
  process.send?.({ tally: await lane.run(asked) })
})
process.once('disconnect', () => process.exit(0))
process.send?.({ tally: null })
