import { type Cell, openAuthority } from './authority'
import { asCounts, asTable } from './print'
import { table } from './table/table'

/** `npm run authority -- WORD…`: the matrix for whoever reviews it, or its rows that have one of the words. */
const words = process.argv.slice(2)
const names = Object.keys(table).filter((name) => words.length === 0 || words.some((word) => name.includes(word)))

const authority = await openAuthority()
try {
  const rows = new Map<string, Cell[]>()
  for (const name of names) rows.set(name, await authority.row(name))
  console.log(`${asTable(rows)}\n\n${asCounts(rows)}`)
  if ([...rows.values()].flat().some(({ surprise }) => surprise !== null)) process.exitCode = 1
} finally {
  await authority.close()
}
