import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList, SchemaFile } from './schema-engine'

export const migrationsFolder = path.join(import.meta.dirname, 'migrations')
export const schemaFile = path.join(import.meta.dirname, 'schema.prisma')

/** The schema that the migrations lead to; `npm run db:diff` writes it. Two branches that both migrate meet in it. */
export const migratedSchemaFile = path.join(migrationsFolder, 'schema.prisma')

export async function readSchema(file: string): Promise<SchemaFile> {
  return { path: path.basename(file), content: await readFile(file, 'utf8') }
}

/** Oldest first: a migration's name begins with its time. */
async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The folder as the schema engine wants it. */
export async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames()
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}
