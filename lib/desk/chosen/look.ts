import type { ChosenRow } from './model'

/** Who of those that were chosen would be taken, and who would not, and why. */
export type Look<Why extends string> = {
  taken: ChosenRow[]
  leftOut: { row: ChosenRow; why: Why }[]
  /** Comes back with the press, which is about just these. */
  counted: string
}

export function lookAt<Why extends string>(
  rows: readonly ChosenRow[],
  whyNot: (row: ChosenRow) => Why | null,
  counted: string,
): Look<Why> {
  const looked = rows.map((row) => ({ row, why: whyNot(row) }))
  return {
    taken: looked.filter(({ why }) => why === null).map(({ row }) => row),
    leftOut: looked.flatMap(({ row, why }) => (why === null ? [] : [{ row, why }])),
    counted,
  }
}

/**
 * What is still to do of it; null where something else was looked at. Where all is done already, by the press before or by a
 * colleague, there is nothing to ask again.
 */
export function leftToDo(
  { taken, counted }: Look<string>,
  asked: string,
  isDone: (row: ChosenRow) => boolean,
): ChosenRow[] | null {
  const left = taken.filter((row) => !isDone(row))
  const isAllDone = taken.length > 0 && left.length === 0
  return counted === asked || isAllDone ? left : null
}
