import { expect, test } from 'vitest'
import { saysAddress } from './says-address'

test.each([
  'an@x.be',
  'AN@X.BE',
  'AADSTS65001 for an@x.be.',
  '<an@x.be>',
  "'an@x.be', bart@x.be",
  'mailto:an@x.be?subject=x',
])('%s has the address', (text) => expect(saysAddress(text, 'an@x.be')).toBe(true))

test.each([
  'jan@x.be',
  'l.an@x.be',
  'j-an@x.be',
  "d'an@x.be",
  'an@x.bez',
  'an@x.be.example',
  'an@x-be',
  'an@xabe',
  'an',
  '',
])('%s has not', (text) => expect(saysAddress(text, 'an@x.be')).toBe(false))

test('what means something in a pattern means itself in an address', () => {
  expect(saysAddress('r+d(eu)@x.be', 'r+d(eu)@x.be')).toBe(true)
  expect(saysAddress('rrd@x.be', 'r+d@x.be')).toBe(false)
})
