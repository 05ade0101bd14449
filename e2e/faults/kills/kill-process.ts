import { openKillLane } from './kill-lane'
import type { Post } from './post'

/** One lane in a process of its own, because lib keeps one database and one set of settings for each. */
const lane = await openKillLane(process.argv[2] ?? '')

process.on('message', async (asked: { posts: Post[] }) => {
  process.send?.({ tally: await lane.kill(asked.posts) })
})
process.once('disconnect', async () => {
  await lane.close()
  process.exit(0)
})
process.send?.({ tally: null })
