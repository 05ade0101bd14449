import { expect, test } from 'vitest'
import { readMigrations } from './migrations-folder'

/** What waits for everybody who writes to a table, and makes everybody who comes after wait. */
const locking = [
  /^ALTER TABLE "(\w+)"/gm,
  /^CREATE (?:UNIQUE )?INDEX .*? ON "(\w+)"/gm,
  /^(?:CREATE|DROP) TRIGGER [^;]*?\sON "(\w+)"/gm,
]

function lockedBy(sql: string): Set<string> {
  const locked = new Set(locking.flatMap((pattern) => [...sql.matchAll(pattern)].map(([, table = '']) => table)))
  for (const [, made = ''] of sql.matchAll(/^CREATE TABLE "(\w+)"/gm)) locked.delete(made)
  return locked
}

test('a migration locks no more than one table that the running portal works with: of two, either might wait for the other', async () => {
  const { migrationDirectories } = await readMigrations()
  const sql = ({ migrationFile: { content } }: (typeof migrationDirectories)[number]) =>
    content.tag === 'ok' ? content.value : ''
  const [since, all] = [
    '20261129233400',
    migrationDirectories.map((one) => ({ name: one.path, locked: lockedBy(sql(one)) })),
  ]
  expect(all.find(({ name }) => name === '20261129205914_search')?.locked.size, 'they are found').toBeGreaterThan(5)
  expect(all.filter(({ name, locked }) => name >= since && locked.size > 1)).toEqual([])
})
