import '@/lib/preflight'
import { closeDb } from '@/lib/db'
import { formatDateTime } from '@/lib/i18n/format'
import { closeQueue } from '@/lib/queue/queue'
import { everyStandingStop } from '@/lib/stop/standing'
import { liftStopAsOperator } from './lift-stop'

/** `npm run lift-stop` lists what stands; with an id and a reason it lifts that one. */
const [id, ...words] = process.argv.slice(2)
const reason = words.join(' ').trim()
const stops = await everyStandingStop()
const meant = stops.find((stop) => stop.id === id)

if (!id) {
  for (const stop of stops) console.log(lineOf(stop))
  if (stops.length === 0) console.log('No stop stands.')
} else if (!meant || !reason) {
  console.error(meant ? 'Say why: npm run lift-stop -- <id> <reason>' : 'No stop by this id stands.')
  process.exitCode = 1
} else {
  const { status } = await liftStopAsOperator(meant.id, reason)
  console.log(status === 'lifted' ? 'Lifted. What waited goes on.' : 'It was lifted already.')
}
await closeQueue()
await closeDb()

function lineOf({ id, customer, reason, stoppedAt, stoppedBy }: (typeof stops)[number]): string {
  return `${id}  ${customer?.name ?? 'everybody'}, since ${formatDateTime(stoppedAt, 'en')}, by ${stoppedBy.name}: ${reason}`
}
