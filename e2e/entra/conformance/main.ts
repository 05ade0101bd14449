import { existsSync } from 'node:fs'
import { readExamples } from './example'
import { readOperations } from './operations'
import { readRecords } from './record'
import { judgeRecords } from './recorded'
import { replayExamples } from './replay'
import { printed } from './tally'

const [folder] = process.argv.slice(2)
if (!folder || !existsSync(folder)) {
  console.error('npm run conformance -- FOLDER, where graph-v1-subset.json and its neighbours are.')
  process.exit(2)
}
const operations = readOperations(folder)
const kept = process.env.ENTRA_RECORD
const tallies = [
  judgeRecords(operations, kept && existsSync(kept) ? readRecords(kept) : []),
  await replayExamples(operations, readExamples(folder)),
]
for (const tally of tallies) console.log(printed(tally))
