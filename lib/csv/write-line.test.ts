import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unguarded } from './guard'
import { type Dialect, dialects, writeLine } from './write-line'

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00A0=1',
  '\uFEFF=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  "'=1",
  "''=1",
  '=HYPERLINK("http://a.example";"x")',
  '=cmd|calc',
  'a;=1+1',
  'a,=1+1',
  'a\n=1+1',
  '";=1+1;"',
]

describe.each(['spreadsheet', 'program'] satisfies Dialect[])('a line for a %s', (dialect) => {
  test('holds no cell that runs', () => {
    const text = dialects[dialect].start + hostile.map((name) => writeLine([name, name], dialect)).join('')
    const { separator: delimiter } = dialects[dialect]
    const cells: string[] = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' }).flat()
    expect(cells).toHaveLength(2 * hostile.length)
    for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
  })

  test('is read as it was written, whatever it holds', () => {
    const cell = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 20 }))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        const [read = []]: string[][] = parse(writeLine(cells, dialect), {
          delimiter: dialects[dialect].separator,
          record_delimiter: '\r\n',
        })
        expect(read.map(unguarded)).toEqual(cells)
      }),
      { numRuns: 1000 },
    )
  })
})
