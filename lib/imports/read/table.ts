import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'

/** A row of a spreadsheet under the line on which it ends, counted from 1. */
type Row = { line: number; cells: string[] }

export type Table =
  | { status: 'table'; header: string[]; rows: Row[] }
  | { status: 'refused'; why: 'empty' | 'too_many_rows' }
  /** A quotation mark that opens and never closes, or stands where none may. */
  | { status: 'refused'; why: 'quotes'; line: number }

export const mostRows = 500

const Records = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }))

/** RFC 4180, with the comma, the semicolon of European spreadsheets, or the tab. */
export function readTable(text: string): Table {
  try {
    const delimiter = delimiterOf(text)
    const read = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, trim: true })
    const [first, ...rest] = Records.parse(read).map(({ info, record }) => ({ line: info.lines, cells: record }))
    const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''))
    if (!first || rows.length === 0) return { status: 'refused', why: 'empty' }
    if (rows.length > mostRows) return { status: 'refused', why: 'too_many_rows' }
    return { status: 'table', header: first.cells, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { status: 'refused', why: 'quotes', line: Number(error.lines ?? 1) }
  }
}

/** Whichever stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const counted = [';', ',', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ','
}
