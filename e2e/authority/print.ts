import { actors } from './actors'
import type { Cell } from './authority'

/** The matrix as Markdown, row by row. */
export const head = [asLine(['', ...actors]), asLine(['', ...actors].map(() => '---'))].join('\n')

/** ✎: the database changed; in brackets, why the audit says that somebody was refused. */
export function asRow(name: string, cells: Cell[]): string {
  return asLine([`\`${name}\``, ...actors.map((actor) => said(cells.find((cell) => cell.actor === actor)))])
}

function asLine(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function said(cell: Cell | undefined): string {
  if (!cell) return '–'
  const { what, changed, refusals } = cell.came
  const words = [
    cell.surprise && '**surprise**',
    what,
    changed.length > 0 && '✎',
    refusals.length > 0 && `(${refusals.map(({ why }) => why).join(', ')})`,
  ]
  return words.filter(Boolean).join(' ')
}

/** The last line says how many there are; before it, each that came otherwise. */
export function asCounts(rows: Map<string, Cell[]>): string {
  const cells = [...rows].flatMap(([name, row]) => row.map((cell) => ({ name, ...cell })))
  const surprises = cells.filter(({ surprise }) => surprise !== null)
  const each = surprises.map(({ name, actor, surprise }) => `${name} × ${actor}: ${surprise}`)
  return [...each, `${cells.length} cells, ${surprises.length} surprises`].join('\n')
}
