/**
 * The same question under the same name, which PostgreSQL then parses once for each connection.
 *
 * @param most questions that differ only in the length of a list are many: after that many the rest go unnamed, so that
 * neither this process nor a connection remembers ever more. What pages ask comes long before.
 */
export function statementNames(most: number): (question: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most) return ''
    const name = `q${names.size}`
    names.set(sql, name)
    return name
  }
}
