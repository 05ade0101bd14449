import { afterEach, expect, expectTypeOf, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { asVisitor, type Db, type Tx } from './db'

afterEach(closeDb)

const transactionOf = async (db: Db) => (await db.$queryRaw<[{ id: string }]>`select txid_current()::text as id`)[0].id

test('what is asked with work is one transaction, and what is asked without is one for each question', async () => {
  const [one, other] = await asVisitor(async (tx) => [await transactionOf(tx), await transactionOf(tx)])
  expect(other).toBe(one)
  const alone = asVisitor()
  expect(await transactionOf(alone)).not.toBe(await transactionOf(alone))
})

test('nobody comes to the database with a client that nobody is named for, nor into a transaction without one', () => {
  expectTypeOf<Tx>().toExtend<Db>()
  expectTypeOf<Db>().not.toExtend<Tx>()
  expectTypeOf(db).returns.not.toExtend<Db>()
})
