import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { closeDb, db } from '@/lib/db'
import { admit } from './admit'
import { sweepCounters } from './sweep'

afterEach(() => vi.useRealTimers())
afterAll(closeDb)

const several = (count: number, who: string) =>
  Promise.all(Array.from({ length: count }, () => admit('invitation', who)))
const refusedOf = (answers: (number | null)[]) => answers.filter((seconds) => seconds !== null)

test('of those who ask at once exactly as many as may are let in, and the others are told when to ask again', async () => {
  const who = randomUUID()
  expect(refusedOf(await several(40, who))).toEqual([])
  const refused = refusedOf(await several(40, who))
  expect(refused).toHaveLength(20)
  for (const seconds of refused) expect(seconds).toSatisfy((wait: number) => wait >= 1 && wait <= 60)
  expect(await admit('invitation', randomUUID()), 'somebody else').toBeNull()
  expect(await admit('sign-in', who), 'at another bucket').toBeNull()
})

test('whoever waits is let in again', async () => {
  const who = randomUUID()
  await several(60, who)
  const seconds = Number(await admit('invitation', who))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 + 1 })
  expect(await admit('invitation', who)).toBeNull()
})

test('who asked is forgotten once their minute is over, and not before', async () => {
  const who = randomUUID()
  await admit('invitation', who)
  const rows = () => db().counter.count({ where: { key: { contains: who } } })
  await sweepCounters()
  expect(await rows()).toBe(1)
  await sweepCounters(new Date(Date.now() + 61_000))
  expect(await rows()).toBe(0)
})
