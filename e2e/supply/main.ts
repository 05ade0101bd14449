import path from 'node:path'
import { billOfProduction } from './bill'
import { licenceOf } from './licences'

/** `npm run sbom`: the bill itself, as CycloneDX. `npm run licences`: which packages have which licence. */
const bill = billOfProduction(path.join(import.meta.dirname, '..', '..'))
if (process.argv[2] === 'licences') {
  const found = Map.groupBy(bill.components, licenceOf)
  for (const [licence, packages] of [...found].toSorted(([one], [other]) => one.localeCompare(other)))
    console.log(`${licence} (${packages.length}): ${packages.map((each) => each['bom-ref']).join(' ')}`)
} else console.log(JSON.stringify(bill, null, 2))
