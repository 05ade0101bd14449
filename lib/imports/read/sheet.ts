import { unguarded } from '@/lib/csv/guard'
import type { Language } from '@/lib/i18n/language'
import { type Column, type Header, readHeader } from './columns'
import { decodeText } from './decode'
import { type Listed, type Mistake, readRow } from './row'
import { readTable, type Table } from './table'

/** `cells` as they came, for the file that gives back what is wrong. */
export type ReadRow = { line: number; cells: string[]; listed: Listed | null; mistakes: Mistake[] }

export type Sheet =
  | { status: 'sheet'; header: string[]; unread: string[]; rows: ReadRow[] }
  | Extract<Table, { status: 'refused' }>
  | Extract<Header, { status: 'refused' }>

/** A spreadsheet that was saved as text, whatever the program and the language of whoever saved it. */
export function readSheet(bytes: Uint8Array, language: Language): Sheet {
  const table = readTable(decodeText(bytes))
  if (table.status === 'refused') return table
  const header = readHeader(table.header)
  if (header.status === 'refused') return header
  const rows = table.rows.map(({ line, cells }) => {
    const tooMany = cells.slice(table.header.length).some((cell) => cell !== '')
    if (tooMany) return { line, cells, listed: null, mistakes: [beyondHeader] }
    return { line, cells, ...readRow(byColumn(header.places, cells), language) }
  })
  return { status: 'sheet', header: table.header, unread: header.unread, rows }
}

const beyondHeader: Mistake = {
  column: 'row',
  message:
    'This row has more cells than the first one: put quotation marks around a cell that has a comma or semicolon in it.',
}

function byColumn(places: Partial<Record<Column, number>>, cells: readonly string[]) {
  return Object.fromEntries(
    Object.entries(places).map(([column, place]) => [column, unguarded(cells[place] ?? '')]),
  ) as Partial<Record<Column, string>>
}
