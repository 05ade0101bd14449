import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startScratchPostgres } from '@/e2e/harness/scratch-postgres'
import { migrationNames, migrationsFolder, schemaFile } from './migrations-folder'
import { everything, withSchemaEngine } from './schema-engine'

/**
 * `npm run db:diff -- <name>`: writes the SQL that leads from the schema of the last migration to `schema.prisma`.
 *
 * Each migration keeps the schema it led to beside its SQL, and schema is compared with schema, never with a database.
 * What is written by hand into a migration (partial indexes, triggers) is therefore never proposed for dropping.
 */
const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run db:diff -- <name>, for example: npm run db:diff -- mapping-per-group')
  process.exit(1)
}

const last = (await migrationNames()).at(-1)
const lastSchema = last && path.join(migrationsFolder, last, 'schema.prisma')

// The engine wants a database to talk to even when it compares files, if only to ask for its version.
const postgres = await startScratchPostgres()
const from = lastSchema ? await datamodel(lastSchema) : { tag: 'empty' as const }
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
await copyFile(schemaFile, path.join(folder, 'schema.prisma'))
console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`)
process.exit(0)

async function datamodel(file: string) {
  return {
    tag: 'schemaDatamodel' as const,
    files: [{ path: path.basename(file), content: await readFile(file, 'utf8') }],
  }
}
