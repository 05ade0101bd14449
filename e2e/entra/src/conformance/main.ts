import { existsSync } from 'node:fs'
import { readExamples } from './descriptions/example'
import { judgeGolden } from './descriptions/golden'
import { readOperations } from './descriptions/operations'
import { judgePermissions } from './descriptions/permission-list'
import { judgeRecords } from './descriptions/recorded'
import { replayExamples } from './descriptions/replay'
import { readRecords } from './record'
import { printed } from './tally'

/** `npm run conformance -- FOLDER`: whether the box keeps to Microsoft's own descriptions, examples and captures. */
const [folder] = process.argv.slice(2)
if (!folder || !existsSync(folder)) {
  console.error('Say where graph-v1-subset.json and its neighbours are: npm run conformance -- ../shared/entra')
  process.exit(2)
}
const kept = process.env.ENTRA_RECORD
const records = kept ? readRecords(kept) : []
if (!kept) console.log('No exchanges are looked at: set ENTRA_RECORD to a folder while tests run, and here again.')
else if (records.length === 0) {
  console.error(`Nothing was recorded in ${kept}, so the tests or their watch did not run.`)
  process.exit(1)
}

const operations = readOperations(folder)
const tallies = [
  judgeRecords(operations, records),
  await replayExamples(operations, readExamples(folder)),
  await judgeGolden(folder, operations.permissions),
  judgePermissions(folder),
]
for (const tally of tallies) console.log(printed(tally))
const sum = (of: (tally: (typeof tallies)[number]) => number) => tallies.reduce((total, each) => total + of(each), 0)
const broken = sum(({ faults }) => faults.size)
console.log(`Conformance: ${sum(({ held }) => held)} held, ${broken} faults`)
process.exit(broken > 0 ? 1 : 0)
