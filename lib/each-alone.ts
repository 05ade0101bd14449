import { log } from './log'

/**
 * What is made of each row. One of which nothing can be made is left out, with an error in the log, and the rest stands.
 *
 * @param about ids that find the row again, and nothing that was in it
 */
export function eachAlone<Row, Made>(
  rows: readonly Row[],
  make: (row: Row) => Made,
  about: (row: Row) => Record<string, unknown>,
): Made[] {
  return rows.flatMap((row) => {
    try {
      return [make(row)]
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      log().error({ ...about(row), error: name }, 'a row was left out')
      return []
    }
  })
}
