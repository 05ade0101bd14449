/** What a spreadsheet would run instead of showing it. Source: OWASP, "CSV Injection". */
const runs = /^[=+\-@\t\r]/

/** As European spreadsheets read it: a mark for UTF-8, semicolons, CRLF. No cell runs. */
export function writeMistakes(
  header: readonly string[],
  rows: readonly { cells: readonly string[]; reason: string }[],
): string {
  const lines = [
    [...header, 'Reason'],
    ...rows.map(({ cells, reason }) => [...header.map((_, index) => cells[index] ?? ''), reason]),
  ]
  return `\uFEFF${lines.map((cells) => cells.map(written).join(';')).join('\r\n')}\r\n`
}

function written(cell: string): string {
  const shown = runs.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
