import { type Cell, openAuthority } from './authority'
import { asCounts, asRow, head } from './print'
import { table } from './table/table'

/** `npm run authority -- WORD…`: the matrix for whoever reviews it, or its rows that have one of the words. */
const words = process.argv.slice(2)
const names = Object.keys(table).filter((name) => words.length === 0 || words.some((word) => name.includes(word)))

const authority = await openAuthority()
try {
  const rows = new Map<string, Cell[]>()
  console.log(head)
  for (const name of names) {
    const cells = await authority.row(name)
    rows.set(name, cells)
    console.log(asRow(name, cells))
  }
  console.log(`\n${asCounts(rows)}`)
  if ([...rows.values()].flat().some(({ surprise }) => surprise !== null)) process.exitCode = 1
} finally {
  await authority.close()
}
