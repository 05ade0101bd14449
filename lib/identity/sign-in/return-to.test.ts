import { expect, test } from 'vitest'
import { ownPath } from './return-to'

test.each(['/', '/staff/connections', '/staff/connections?stage=connected&search=a%20b', '/handoff/abc', '/join/é'])(
  '%s is ours',
  (path) => {
    expect(ownPath(path)).toBe(new URL(path, 'http://127.0.0.1:3000').href.slice('http://127.0.0.1:3000'.length))
  },
)

test('what the server never sees is left behind', () => {
  expect(ownPath('/handoff/abc#key')).toBe('/handoff/abc')
})

test.each([
  undefined,
  null,
  '',
  'staff',
  'https://evil.example',
  'http://127.0.0.1:3000/staff',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/staff\\..\\..',
  '/a\r\nSet-Cookie: x=1',
  '/\u0000',
  `/${'a'.repeat(2001)}`,
])('%j is not', (path) => {
  expect(ownPath(path)).toBeNull()
})

test.each(['/..//evil.example', '/.//evil.example', '/a/..//evil.example', '/%2e%2e//evil.example'])(
  '%j does not become another site on the way',
  (path) => {
    expect(ownPath(path)).toBeNull()
  },
)
