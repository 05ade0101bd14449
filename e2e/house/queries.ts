import { type Node, Visitor } from 'oxc-parser'
import type { House } from './house'
import { type Table, tablesOf } from './schema'
import type { Source } from './source'

type Query = {
  readonly line: number
  /** As one would say it: `tx.handoff.updateMany`, `update "Handoff"`. */
  readonly said: string
  /** What it writes; none for a query that only reads. */
  readonly writes: readonly string[]
}

const writing =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/
const reading = /^(find\w+|count|aggregate|groupBy)$/
const nested = /^(create|createMany|connectOrCreate|update|updateMany|upsert|delete|deleteMany|set|disconnect)$/
const written = /\b(insert\s+into|update|delete\s+from|merge\s+into|truncate)\s+"(\w+)"/gi

/** What this file asks of the database: by Prisma's models, rows reached through a relation included, and in SQL. */
export function queriesIn(house: House, source: Source): Query[] {
  const tables = tablesOf(house)
  if (!/\.\$?\w+(<[^(]*>)?[(`]/.test(source.text) || !mentions(source, tables)) return []
  const found: Query[] = []
  const note = (at: number, said: string, writes: string[]) => found.push({ line: source.lineAt(at), said, writes })
  new Visitor({
    CallExpression({ callee, arguments: given, start }) {
      const [table, method] = called(callee, tables)
      if (!table || !(writing.test(method) || reading.test(method))) return
      const writes = writing.test(method) ? [table.name, ...given.flatMap((each) => through(each, table, tables))] : []
      note(start, source.text.slice(callee.start, callee.end).replace(/\s+/g, ''), writes)
    },
    TaggedTemplateExpression({ tag, start }) {
      const said = source.text.slice(tag.start, tag.end).match(/\$(queryRaw|executeRaw)|Prisma\.sql/)?.[0]
      if (said) note(start, said, [])
    },
    TemplateElement({ value, start }) {
      for (const { 1: verb, 2: name = '', index } of value.raw.matchAll(written))
        if ([...tables.values()].some((table) => table.name === name))
          note(start + index, `${verb?.toLowerCase()} "${name}"`, [name])
    },
  }).visit(source.program())
  return found
}

function mentions({ text }: Source, tables: Map<string, Table>): boolean {
  return (
    /\$(queryRaw|executeRaw)|Prisma\.sql|"[A-Z]\w+"/.test(text) ||
    [...tables.keys()].some((name) => text.includes(`.${name}.`))
  )
}

/** `tx.handoff.updateMany` → the table and the verb, whoever `tx` is. */
function called(callee: Node, tables: Map<string, Table>): [Table | undefined, string] {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [undefined, '']
  const { object } = callee
  if (object.type !== 'MemberExpression' || object.property.type !== 'Identifier') return [undefined, '']
  return [tables.get(object.property.name), callee.property.name]
}

/** Tables that `data` writes by way of relations: `links: { create: … }`. */
function through(node: Node, from: Table, tables: Map<string, Table>): string[] {
  if (node.type === 'ArrayExpression') return node.elements.flatMap((each) => (each ? through(each, from, tables) : []))
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return []
    const { key, value } = property
    const name = from.relations.get(key.name)
    if (!name || value.type !== 'ObjectExpression') return through(value, from, tables)
    const table = [...tables.values()].find((each) => each.name === name)
    const isWritten = value.properties.some(
      (each) => each.type === 'Property' && each.key.type === 'Identifier' && nested.test(each.key.name),
    )
    return isWritten && table ? [name, ...through(value, table, tables)] : []
  })
}
