import { expect, test } from 'vitest'
import { settleOwnFiles } from '@/lib/own-files'
import { elsewhere } from './elsewhere'

settleOwnFiles(['/_next/static/chunks/own.js'])

const asked = (path: string) => elsewhere(new URL(path, 'https://portal.example'))

test('a file of another build is asked for again, so that another portal may have it, and at last it is not there', () => {
  const ways: string[] = []
  for (let way = asked('/_next/static/chunks/another.css'); way !== null; way = asked(way)) ways.push(way)
  expect(ways).toHaveLength(9)
  expect([ways[0], ways.at(-1)]).toEqual([
    '/_next/static/chunks/another.css?asked=1',
    '/_next/static/chunks/another.css?asked=9',
  ])
})

test.each(['/_next/static/chunks/own.js', '/_next/image', '/staff', '/_next/static/../staff', '/x/_next/static/y.js'])(
  '%s is answered here',
  (path) => expect(asked(path)).toBeNull(),
)

test.each(['-5', '1e3', '0x1', '99', 'x', ''])('whoever says %j instead of how often is answered here', (count) => {
  expect(asked(`/_next/static/chunks/another.js?asked=${count}`)).toBeNull()
})
