import { expect, test } from 'vitest'
import { Filter } from './filter'

test.each(['9'.repeat(26), '9223372036854775808', '0', '-1', '1.5', 'x', ''])(
  'D10: “%s” is no entry’s number, and shows the first page',
  (before) => {
    expect(Filter.parse({ before })).toEqual({})
  },
)

test('D10: the largest number that an entry can have is one', () => {
  expect(Filter.parse({ before: '9223372036854775807' })).toEqual({ before: 9223372036854775807n })
})
