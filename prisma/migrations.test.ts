import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { asWorker } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { applyMigrations } from './apply-migrations'
import { migrationNames, migrationsFolder, schemaFile } from './migrations-folder'

test('the schema says nothing that no migration has made', async () => {
  const last = (await migrationNames()).at(-1) ?? ''
  const migrated = await readFile(path.join(migrationsFolder, last, 'schema.prisma'), 'utf8')
  expect(await readFile(schemaFile, 'utf8'), 'run: npm run db:diff -- <name>').toBe(migrated)
})

test('migrating twice changes nothing the second time', async () => {
  expect(await applyMigrations(process.env.DATABASE_URL ?? '')).toEqual([])
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
