/**
 * Stands at the head of a question whose right plan depends on its values: it has no name, so that PostgreSQL plans it each
 * time for the values it is asked with.
 */
export const plannedAnew = '/* planned anew */'

/**
 * The same question under the same name, which PostgreSQL then parses once for each connection, and plans once where a plan
 * for any values costs no more than one for these.
 *
 * @param most questions that differ only in the length of a list are many: after that many the rest go unnamed, so that
 * neither this process nor a connection remembers ever more. What pages ask comes long before.
 */
export function statementNames(most: number): (question: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most || sql.trimStart().startsWith(plannedAnew)) return ''
    const name = `q${names.size}`
    names.set(sql, name)
    return name
  }
}
