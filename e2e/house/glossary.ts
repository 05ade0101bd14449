import type { House } from './house'

type Entry = { readonly word: string; readonly line: number }
export type Replaced = Entry & { readonly instead: string }

export const glossaryPath = 'docs/architecture.md'

/** First column of the table under `## Words`: one or more words a row. */
export function glossaryOf(house: House): Entry[] {
  return rowsUnder(house, 'Words').flatMap(({ cells: [first = ''], line }) =>
    plain(first)
      .split(',')
      .map((word) => ({ word: word.trim(), line })),
  )
}

/** The table under `### Replaced words`: what nobody writes here any more, and what they write. */
export function replacedWordsOf(house: House): Replaced[] {
  return rowsUnder(house, 'Replaced words').flatMap(({ cells: [first = '', instead = ''], line }) =>
    plain(first)
      .split(',')
      .map((word) => ({ word: word.trim(), instead: plain(instead), line })),
  )
}

/** `beginSignIn` and `begin-sign-in.ts` alike: `begin-sign-in`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z]+/g, '-')
    .toLowerCase()
}

function plain(cell: string): string {
  return cell
    .replace(/[*`]/g, '')
    .replace(/\(.*?\)/g, '')
    .trim()
}

function rowsUnder(house: House, title: string): { cells: string[]; line: number }[] {
  const lines = house.text(glossaryPath).split('\n')
  const start = lines.findIndex((line) => new RegExp(`^#+ ${title}$`).test(line))
  if (start === -1) return []
  const after = lines.slice(start + 1)
  const end = after.findIndex((line) => line.startsWith('#'))
  return after
    .slice(0, end === -1 ? undefined : end)
    .map((text, index) => ({
      cells: text
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
      line: start + index + 2,
    }))
    .filter(({ cells }) => cells.length > 1 && !/^-+$/.test(cells[0] ?? ''))
    .slice(1)
}
