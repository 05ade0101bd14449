import { type Dialect, dialects, writeLine } from '@/lib/csv/write-line'
import type { ConnectionRow } from '@/lib/desk/connections'
import { forPrograms, forSpreadsheets, type Value } from './columns'

type Pieces = AsyncGenerator<ConnectionRow[]>
type Columns = Record<string, (row: ConnectionRow) => Value>

export const formats = {
  spreadsheet: { type: 'text/csv', extension: 'csv', write: (of: Pieces) => lines(of, 'spreadsheet', forSpreadsheets) },
  csv: { type: 'text/csv', extension: 'csv', write: (of: Pieces) => lines(of, 'program', forPrograms) },
  json: { type: 'application/json', extension: 'json', write: (of: Pieces) => json(of, forPrograms) },
} as const

/** The heads stand there also where nothing matches. */
async function* lines(pieces: Pieces, dialect: Dialect, columns: Columns): AsyncGenerator<string> {
  yield dialects[dialect].start + writeLine(Object.keys(columns), dialect)
  const cells = Object.values(columns)
  for await (const rows of pieces)
    yield rows
      .map((row) =>
        writeLine(
          cells.map((cell) => cellOf(cell(row))),
          dialect,
        ),
      )
      .join('')
}

function cellOf(value: Value): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object') return value?.join(' ') ?? ''
  return String(value)
}

/** An array that is closed only once all of it is there: what was cut off is not taken for whole. */
async function* json(pieces: Pieces, columns: Columns): AsyncGenerator<string> {
  let before = '['
  for await (const rows of pieces) {
    if (rows.length === 0) continue
    yield before + rows.map((row) => `\n${JSON.stringify(valuesOf(row, columns))}`).join(',')
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

function valuesOf(row: ConnectionRow, columns: Columns): Record<string, Value> {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, value(row)]))
}
