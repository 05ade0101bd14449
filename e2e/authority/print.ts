import { actors } from './actors'
import type { Cell } from './authority'

const head = ['', ...actors]

/** The matrix as Markdown. ✎: the database changed; after it, in brackets, why the audit says somebody was refused. */
export function asTable(rows: Map<string, Cell[]>): string {
  const lines = [...rows].map(([name, cells]) => [
    `\`${name}\``,
    ...actors.map((actor) => said(cells.find((cell) => cell.actor === actor))),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
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

/** The last line: how many there are, and each that came otherwise. */
export function asCounts(rows: Map<string, Cell[]>): string {
  const cells = [...rows].flatMap(([name, row]) => row.map((cell) => ({ name, ...cell })))
  const surprises = cells.filter(({ surprise }) => surprise !== null)
  const each = surprises.map(({ name, actor, surprise }) => `${name} × ${actor}: ${surprise}`)
  return [...each, `${cells.length} cells, ${surprises.length} surprises`].join('\n')
}
