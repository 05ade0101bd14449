import { readHouse } from './house'
import { measure } from './measure'
import { sentence } from './rule'
import { findingsIn } from './rules'

/** `npm run house`: the rules of docs/architecture.md, kept by a machine. `-- --measure` prints the figures instead. */
const house = readHouse(process.cwd())

if (process.argv.includes('--measure')) {
  console.log(JSON.stringify(measure(house), null, 2))
} else {
  const findings = findingsIn(house).map(sentence).toSorted()
  for (const finding of findings) console.log(finding)
  console.log(
    findings.length === 0
      ? `${house.sources.length} files keep the rules of the house`
      : `${findings.length} ${findings.length === 1 ? 'breach' : 'breaches'}`,
  )
  process.exitCode = findings.length === 0 ? 0 : 1
}
