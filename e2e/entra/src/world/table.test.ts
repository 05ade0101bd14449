import { expect, test } from 'vitest'
import type { Table } from './model'
import { read, readAll, remove, truth, write } from './table'

type Thing = { name: string }

test('a replica shows every write after the lag, each in its turn', () => {
  const table: Table<Thing> = {}
  write(table, 'a', { name: 'first' }, 1000)
  write(table, 'a', { name: 'second' }, 1400)
  expect(truth(table, 'a')).toEqual({ name: 'second' })
  expect([1999, 2000, 2399, 2400].map((now) => read(table, 'a', now, 1000)?.name)).toEqual([
    undefined,
    'first',
    'first',
    'second',
  ])
})

test('a removed thing stays visible for the lag and is gone from the truth at once', () => {
  const table: Table<Thing> = {}
  write(table, 'a', { name: 'first' }, 0)
  remove(table, 'a', 5000)
  expect(truth(table, 'a')).toBeNull()
  expect(readAll(table, 5999, 1000)).toHaveLength(1)
  expect(readAll(table, 6000, 1000)).toHaveLength(0)
})

test('what was written does not change with the object it was written from, and survives a file', () => {
  const table: Table<Thing> = {}
  const thing = { name: 'first' }
  write(table, 'a', thing, 0)
  thing.name = 'changed'
  expect(read(JSON.parse(JSON.stringify(table)), 'a', 0, 0)).toEqual({ name: 'first' })
})
