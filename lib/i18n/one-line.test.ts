import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from './one-line'

test.each([
  ['a name in Persian', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['a name in Hindi', 'क्\u200dषा', 'क्\u200dषा'],
  ['a family', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
  ['direction marks', 'Spencer\u202e (moor)', 'Spencer (moor)'],
  ['lines', ' Piet\r\nPeeters\u2028 ', 'Piet Peeters'],
  ['a joiner at the end', 'Piet\u200d', 'Piet'],
  ['a joiner beside a space', 'Piet \u200cPeeters', 'Piet Peeters'],
])('C19: %s is kept as far as it is seen', (_, typed, line) => {
  expect(oneLine(typed)).toBe(line)
})

test.each(['', ' ', '\u200b', '\u200c\u200d', '\u3164', '\u2800\u115f', '\u00ad', '\ufe0f', '\u0301'])(
  'C19: a name of which nothing is seen is no name (%j)',
  (typed) => {
    expect(oneLine(typed)).toBe('')
  },
)

test('whatever is typed, a line has no control character, no direction mark and no space at its ends, and is its own line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const line = oneLine(typed)
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|^\s|\s$/u)
      expect(oneLine(line)).toBe(line)
    }),
    { numRuns: 2_000 },
  )
})
