import { expect, test } from 'vitest'
import { Colleague } from './colleague'

const named = (name: string) =>
  Colleague.safeParse({ name, email: 'piet@contoso.com', language: 'nl' }).data?.name ?? null

test('A4: a name is one line of at most 60 letters', () => {
  expect(named(' Piet\r\nPeeters\u202e ')).toBe('Piet Peeters')
  expect(named('é'.repeat(60))).toBe('é'.repeat(60))
  expect(named('x'.repeat(61))).toBeNull()
  expect(named('\u200b')).toBeNull()
})

test.each([
  'Your account ends: https://evil.example/login',
  'Press www.evil.example',
  'Visit evil.example now',
  'piet@evil.example',
  'xn--80ak6aa92e.com',
])('A4: %s is no name: a mail program would make something to press of it', (name) => {
  expect(named(name)).toBeNull()
})

test.each(['Call 0800 12345', 'IBAN BE68 5390', 'Piet 12.345', '٠١٢٣٤'])('A4: %s is no name: a number', (name) => {
  expect(named(name)).toBeNull()
})

test.each(['J. P. van den Berg', 'Søren O’Neill', 'Team 2026', 'Anne-Sophie D’Haene (IT)', 'Đặng Văn'])(
  '%s is a name',
  (name) => {
    expect(named(name)).toBe(name)
  },
)
