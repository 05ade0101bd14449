import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { asWorker } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { applyMigrations, DatabaseAway } from './apply-migrations'
import { migratedSchemaFile, readMigrations, readSchema, schemaFile } from './migrations-folder'
import { everything, withSchemaEngine } from './schema-engine'

const url = () => process.env.DATABASE_URL ?? ''

test('the schema says nothing that no migration has made', async () => {
  const { content } = await readSchema(schemaFile)
  expect(content, 'run: npm run db:diff -- <name>').toBe((await readSchema(migratedSchemaFile)).content)
})

test('the migrations make what the schema says, and beside it only the indexes that Prisma has no word for', async () => {
  const schema = await readSchema(schemaFile)
  const from = { tag: 'schemaDatasource' as const, files: [schema], configDir: path.dirname(schemaFile) }
  const to = { tag: 'schemaDatamodel' as const, files: [schema] }
  const { stdout } = await withSchemaEngine(
    url(),
    (engine) => engine.diff({ from, to, script: true, exitCode: null, filters: everything }),
    schema,
  )
  const statements = stdout?.split('\n').filter((line) => line !== '' && !line.startsWith('--'))
  expect(statements).toEqual([
    'DROP INDEX "Connection_domain_trigram";',
    'DROP INDEX "Customer_name_trigram";',
    'DROP INDEX "Reminder_once";',
  ])
})

test('Prisma itself finds every migration applied, none failed and none edited since', async () => {
  const migrationsList = await readMigrations()
  const asked = { migrationsList, optInToShadowDatabase: false, filters: everything }
  const history = await withSchemaEngine(url(), (engine) => engine.diagnoseMigrationHistory(asked))
  const isApplied = { hasMigrationsTable: true, history: null, failedMigrationNames: [], editedMigrationNames: [] }
  expect(history).toMatchObject(isApplied)
})

test('migrating twice changes nothing the second time', async () => {
  expect(await applyMigrations(url())).toEqual([])
})

test('an audit entry can be neither changed nor removed nor emptied away', async () => {
  const entry = { action: 'test.done', data: {}, previousHash: Buffer.alloc(32), hash: Buffer.alloc(32) }
  const { seq } = await db().auditEntry.create({ data: entry })

  await expect(db().auditEntry.update({ where: { seq }, data: { action: 'test.undone' } })).rejects.toThrow(
    'append-only',
  )
  await expect(db().auditEntry.delete({ where: { seq } })).rejects.toThrow('append-only')
  await expect(db().$executeRaw`truncate "AuditEntry"`).rejects.toThrow('append-only')
})

test('a job is there exactly when the transaction that sent it is', async () => {
  const count = async () => {
    const [row] = await db().$queryRaw<[{ n: bigint }]>`select count(*) n from pgboss.job where name = 'sweep'`
    return Number(row.n)
  }
  const undone = asWorker(async (tx) => {
    await sendJob(tx, 'sweep', {})
    throw new Error('changed our mind')
  })
  await expect(undone).rejects.toThrow('changed our mind')
  expect(await count()).toBe(0)

  await asWorker((tx) => sendJob(tx, 'sweep', {}))
  expect(await count()).toBe(1)
})

test('a database that is away is said to be, with where it was looked for', async () => {
  const away = applyMigrations('postgresql://127.0.0.1:1/nobody')
  await expect(away).rejects.toThrow(DatabaseAway)
  await expect(away).rejects.toThrow(/ECONNREFUSED 127\.0\.0\.1:1\. DATABASE_URL/)
})
