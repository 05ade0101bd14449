import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'
import { engineAdapter } from './engine-adapter'

export type { MigrationList } from '@prisma/schema-engine-wasm'

/**
 * Prisma's own schema engine, in its WebAssembly build. The `prisma migrate` command downloads a native binary of the
 * same engine when it first runs, which many networks do not let through; this one comes with `npm ci`.
 *
 * @param datamodel what `schema.prisma` says, for what compares it with the database
 */
export async function withSchemaEngine<Result>(
  connectionString: string,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
  datamodel?: SchemaFile,
): Promise<Result> {
  await load()
  const pool = new Pool({ connectionString })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(pool))
    const datamodels = datamodel && [[datamodel.path, datamodel.content] satisfies [string, string]]
    return await work(await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter))
  } finally {
    await pool.end()
  }
}

export type SchemaFile = { path: string; content: string }

let loaded: Promise<void> | undefined

/** Once for each process: an engine of an earlier instance would be freed in the memory of a later one. */
function load(): Promise<void> {
  loaded ??= instantiate()
  return loaded
}

/** The package's entry imports the `.wasm` file as a module, which Node cannot do yet; hence the three steps by hand. */
async function instantiate(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(await readFile(path.join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

/** Nothing in our database belongs to somebody else. */
export const everything = { externalTables: [], externalEnums: [] }
