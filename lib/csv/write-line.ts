import { guarded } from './guard'

/** `spreadsheet`: as those of Europe open it by themselves. `program`: RFC 4180. */
export const dialects = {
  spreadsheet: { start: '\uFEFF', separator: ';' },
  program: { start: '', separator: ',' },
} as const

export type Dialect = keyof typeof dialects

/** Every cell in quotation marks, and none that runs. */
export function writeLine(cells: readonly string[], dialect: Dialect): string {
  const written = cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`)
  return `${written.join(dialects[dialect].separator)}\r\n`
}
