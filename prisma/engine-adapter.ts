import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { Pool, QueryArrayConfig } from 'pg'

/**
 * The driver adapter as the schema engine needs it, which is more than the client does.
 *
 * It cuts a script at every semicolon, also inside the body of a trigger. PostgreSQL itself takes a script whole, and then
 * all of it or none. And it does not know `"char"`, which only PostgreSQL's own catalogues have: without it the engine cannot
 * read what a database holds.
 */
export function engineAdapter(pool: Pool): PrismaPg {
  const bytesIn = tellBytes(pool)
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const bytes = bytesIn(result.rows)
      const columnTypes = result.columnTypes.map((type, place) => (bytes.has(place) ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    }
    connection.executeScript = async (sql) => {
      await connection.executeRaw({ sql, args: [], argTypes: [] })
    }
    return connection
  }
  return factory
}

/** PostgreSQL's numbers of the types (pg_type.dat). */
const char = 18
const text = 25

/** Lets the pool call a `"char"` text; the returned function tells in which columns of these rows it did. */
function tellBytes(pool: Pool): (rows: unknown[]) => ReadonlySet<number> {
  const places = new WeakMap<object, ReadonlySet<number>>()
  const query = pool.query.bind(pool)
  const telling = async (config: QueryArrayConfig) => {
    const result = await query(config)
    if (Array.isArray(result)) return result // of a script, one for each statement
    const bytes = result.fields.flatMap(({ dataTypeID }, place) => (dataTypeID === char ? [place] : []))
    places.set(result.rows, new Set(bytes))
    const fields = result.fields.map((field) => (field.dataTypeID === char ? { ...field, dataTypeID: text } : field))
    return { ...result, fields }
  }
  Object.assign(pool, { query: telling })
  return (rows) => places.get(rows) ?? new Set()
}
