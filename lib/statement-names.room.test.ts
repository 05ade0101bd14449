import { afterEach, expect, test } from 'vitest'
import { asVisitor, closeDb } from './db'
import { plannedAnew, statementNames } from './statement-names'

afterEach(closeDb)

test('the same question has the same name, another one another, and past the bound there are none', () => {
  const nameOf = statementNames(2)
  const [one, other, third] = ['select 1', 'select 2', 'select 3'].map((sql) => nameOf({ sql }))
  expect([nameOf({ sql: 'select 1' }), nameOf({ sql: 'select 2' })]).toEqual([one, other])
  expect(one).not.toBe(other)
  expect(third).toBe('')
})

test('a question that is planned anew has no name, however often it is asked', () => {
  const nameOf = statementNames(2)
  const sql = `\n  ${plannedAnew} select 1`
  expect([nameOf({ sql }), nameOf({ sql })]).toEqual(['', ''])
})

test('PostgreSQL keeps a question that is asked twice on a connection, and gives each asker its own answer', async () => {
  await asVisitor(async (tx) => {
    const echo = async (n: number) => (await tx.$queryRaw<[{ n: number }]>`select ${n}::int as n`)[0].n
    expect([await echo(1), await echo(2)]).toEqual([1, 2])
    const kept = await tx.$queryRaw<{ uses: bigint }[]>`
      select generic_plans + custom_plans as uses from pg_prepared_statements where statement like '%::int as n'`
    expect(kept).toEqual([{ uses: 2n }])
  })
  expect(await asVisitor().$queryRaw`select 1::int as one`).toEqual([{ one: 1 }])
})
