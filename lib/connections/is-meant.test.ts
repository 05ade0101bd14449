import { expect, test } from 'vitest'
import { isMeant } from './is-meant'

const litware = { id: '0192f0c1-0000-7000-8000-000000000001', name: 'Litware' }
const another = '0192f0c1-0000-7000-8000-000000000002'

test.each([
  ['Litware', undefined, true],
  ['LITWARE', undefined, true],
  ['Ｌｉｔｗａｒｅ', undefined, true],
  ['Litware Belgium', undefined, false],
  ['Litware Belgium', another, false],
  ['Litware Belgium', litware.id, true],
])('C17: %s, under %s, for the tenant of Litware is meant: %s', (customer, under, expected) => {
  expect(isMeant(litware, { customer, under })).toBe(expected)
})
