import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unguarded } from '@/lib/csv/guard'
import { readTable } from './read/table'
import { writeMistakes } from './write-mistakes'

test('no cell of the file runs in a spreadsheet, whatever was in the list', () => {
  const cells = ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://a.example";"x")']
  const written = writeMistakes(
    ['Customer'],
    cells.map((cell) => ({ cells: [cell], reason: cell })),
  )
  const table = readTable(written)
  if (table.status !== 'table') throw new Error(JSON.stringify(table))
  for (const row of table.rows) for (const cell of row.cells) expect(cell).toMatch(/^'/)
})

test('what was read once is read again as it was, once its reason is taken away', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\r\0]/g, '').trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const header = ['Customer', 'Domain']
      const written = writeMistakes(
        header,
        rows.map((cells) => ({ cells, reason: 'x' })),
      )
      const table = readTable(written)
      if (table.status !== 'table') throw new Error(JSON.stringify(table))
      expect(table.rows.map(({ cells }) => cells.slice(0, 2).map(unguarded))).toEqual(rows)
    }),
  )
})
