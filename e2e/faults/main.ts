import { breakGround } from './ground'
import { readOptions } from './options'
import { add, emptyTally, lastLine, violationsIn } from './tally'
import { runSchedules } from './tier-b'

/** `npm run faults`: see docs/faults.md. Ends with 1 when a promise was broken. */
const options = readOptions(process.argv.slice(2))
const ground = await breakGround()
const total = emptyTally()
try {
  add(total, await runSchedules(ground, options, options.count))
} finally {
  await ground.stop()
}
console.log(lastLine(total, options.seed))
process.exit(violationsIn(total) > 0 ? 1 : 0)
