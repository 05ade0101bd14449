import type { House } from './house'

/** A table, and which of its fields lead to other tables. */
export type Table = { readonly name: string; readonly relations: ReadonlyMap<string, string> }

const read = new WeakMap<House, Map<string, Table>>()

/** The tables of `prisma/schema.prisma`, by the name that Prisma's client gives them: `invitationLink`. */
export function tablesOf(house: House): Map<string, Table> {
  const known = read.get(house)
  if (known) return known
  const models = [...house.text('prisma/schema.prisma').matchAll(/^model (\w+) \{\n([^}]*)\}/gm)]
  const names = new Set(models.map(([, name]) => name))
  const tables = new Map(
    models.map(([, name = '', body = '']) => {
      const fields = [...body.matchAll(/^\s+(\w+)\s+(\w+)/gm)].filter(([, , type]) => names.has(type))
      const relations = new Map(fields.map(([, field = '', type = '']) => [field, type]))
      return [name.charAt(0).toLowerCase() + name.slice(1), { name, relations }]
    }),
  )
  read.set(house, tables)
  return tables
}
