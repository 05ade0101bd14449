import { expect, test } from 'vitest'
import { addressOf } from './address'

const from = (value?: string) =>
  addressOf({ headers: new Headers(value === undefined ? {} : { 'x-forwarded-for': value }) })

test('what the nearest proxy added counts, not what a client wrote before it', () => {
  expect(from('10.0.0.1, 192.0.2.7')).toBe('192.0.2.7')
  expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(from('2001:db8::1')).toBe('2001:db8::1')
})

test('a port beside it says nothing', () => {
  expect(from('10.0.0.1:80, 192.0.2.7:50123')).toBe('192.0.2.7')
  expect(from('[2001:db8::1]:50123')).toBe('2001:db8::1')
  expect(from('[::ffff:192.0.2.7]:50123')).toBe('192.0.2.7')
})

test('anything that is no address is nothing', () => {
  for (const text of [undefined, '', 'unknown', '192.0.2.7, <b>', '192.0.2.7:web', '192.0.2:80', '192.0.2.7,'])
    expect(from(text)).toBeNull()
})
