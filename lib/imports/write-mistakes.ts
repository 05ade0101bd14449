import { dialects, writeLine } from '@/lib/csv/write-line'

/** The list as it came, with a reason at the end of each row. */
export function writeMistakes(
  header: readonly string[],
  rows: readonly { cells: readonly string[]; reason: string }[],
): string {
  const lines = [
    [...header, 'Reason'],
    ...rows.map(({ cells, reason }) => [...header.map((_, index) => cells[index] ?? ''), reason]),
  ]
  return dialects.spreadsheet.start + lines.map((cells) => writeLine(cells, 'spreadsheet')).join('')
}
