import { breakGround } from './ground'
import { readOptions } from './options'
import { add, emptyTally, faultsIn, lastLine, violationsIn } from './tally'
import { killWorkers } from './tier-a'
import { runSchedules } from './tier-b'
import { strikeHouse } from './tier-c'

/** `npm run faults`: see docs/faults.md. Ends with 1 when a promise was broken. */
const options = readOptions(process.argv.slice(2))
const isAsked = (tier: 'a' | 'b' | 'c') => (options.tier ?? tier) === tier && (tier === 'b' || !options.path)

/** Each death costs its seconds: a hundredth of the faults, and each boundary once in a whole campaign. */
const deaths = options.tier === 'a' ? options.count : Math.min(Math.ceil(options.count / 100), 80)

const ground = await breakGround()
const total = emptyTally()
try {
  if (isAsked('a') && !options.broken) add(total, await killWorkers(ground, options, deaths))
  const isWhole = options.count >= 1000 || options.tier === 'c' || options.soak
  if (isWhole && isAsked('c') && !options.broken)
    add(total, await strikeHouse(ground, options.count >= 1000 || options.soak))
  if (isAsked('b')) add(total, await runSchedules(ground, options, options.count - faultsIn(total)))
} finally {
  await ground.stop()
}
console.log(lastLine(total, options.seed))
process.exit(violationsIn(total) > 0 ? 1 : 0)
