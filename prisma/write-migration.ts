import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startScratchPostgres } from '@/e2e/harness/postgres/scratch-postgres'
import { migratedSchemaFile, migrationsFolder, readSchema, schemaFile } from './migrations-folder'
import { everything, withSchemaEngine } from './schema-engine'

/**
 * `npm run db:diff -- <name>`: writes the SQL that leads from the schema as last migrated to `schema.prisma`, and keeps that
 * one as last migrated.
 *
 * Schema is compared with schema, never with a database: what is written by hand into a migration (indexes that Prisma has
 * no word for, triggers) is never proposed for dropping.
 */
const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run db:diff -- <name>, for example: npm run db:diff -- mapping-per-group')
  process.exit(1)
}

// The engine wants a database to talk to even when it compares files, if only to ask for its version.
const postgres = await startScratchPostgres()
const from = await datamodel(migratedSchemaFile)
const to = await datamodel(schemaFile)
const { stdout } = await withSchemaEngine(postgres.url(), (engine) =>
  engine.diff({ from, to, script: true, exitCode: null, filters: everything }),
)
await postgres.stop()

if (!stdout?.trim() || stdout.includes('-- This is an empty migration.')) {
  console.log('The schema has not changed since the last migration.')
  process.exit(0)
}

const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
const folder = path.join(migrationsFolder, `${time}_${name}`)
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'migration.sql'), stdout)
await copyFile(schemaFile, migratedSchemaFile)
console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`)
process.exit(0)

async function datamodel(file: string) {
  return { tag: 'schemaDatamodel' as const, files: [await readSchema(file)] }
}
