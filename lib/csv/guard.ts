/**
 * What a spreadsheet would run, or take apart, instead of showing it; also full-width, and behind spaces. Source: OWASP, "CSV
 * Injection".
 */
const runs = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** Text that stays text in a spreadsheet: an apostrophe stands before what would run, and before what has one already. */
export function guarded(cell: string): string {
  return runs.test(cell.replace(/^'+/, '')) ? `'${cell}` : cell
}

/** The text as it was before it was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && guarded(cell.slice(1)) === cell ? cell.slice(1) : cell
}
