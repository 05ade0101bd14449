import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'

export type { MigrationList } from '@prisma/schema-engine-wasm'

/**
 * Prisma's own schema engine, in its WebAssembly build. The `prisma migrate` command downloads a native binary of the
 * same engine when it first runs, which many networks do not let through; this one comes with `npm ci`.
 *
 * The package's entry imports the `.wasm` file as a module, which Node cannot do yet; hence the three steps by hand.
 */
export async function withSchemaEngine<Result>(
  connectionString: string,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(await readFile(path.join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()

  const pool = new Pool({ connectionString })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)))
    return await work(await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter))
  } finally {
    await pool.end()
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside the body of a trigger. PostgreSQL itself takes a script
 * whole, and then all of it or none.
 */
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    connection.executeScript = async (sql) => {
      await connection.executeRaw({ sql, args: [], argTypes: [] })
    }
    return connection
  }
  return factory
}

/** Nothing in our database belongs to somebody else. */
export const everything = { externalTables: [], externalEnums: [] }
