import { afterEach, expect, test, vi } from 'vitest'
import { eachAlone } from './each-alone'
import { log } from './log'

afterEach(() => {
  vi.restoreAllMocks()
})

test('C2: a row of which nothing can be made is left out and logged by its id alone, and the rest stands in its order', () => {
  const error = vi.spyOn(log(), 'error').mockReturnValue()
  const dates = [new Date('2028-11-22'), new Date(Number.NaN), new Date('2029-01-01')]
  const made = eachAlone(
    dates.map((endsAt, id) => ({ id, endsAt })),
    ({ endsAt }) => endsAt.toISOString().slice(0, 10),
    ({ id }) => ({ id }),
  )
  expect(made).toEqual(['2028-11-22', '2029-01-01'])
  expect(error.mock.calls).toEqual([[{ id: 1, error: 'RangeError' }, 'a row was left out']])
})
