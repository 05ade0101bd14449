import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Authority, openAuthority } from './authority'
import { rawRequest } from './raw-request'
import { table } from './table/table'

const names = Object.keys(table)

let authority: Authority

beforeAll(async () => {
  authority = await openAuthority()
}, 900_000)
afterAll(() => authority?.close())

test('every page, route and action has a row, and every row is of something that is there', () => {
  expect(names.toSorted()).toEqual(authority.exists.toSorted())
})

test.each(names)(
  '%s gives to each who asks what is theirs, changes nothing else, and writes down whom it refused',
  async (name) => {
    const cells = await authority.row(name)
    const surprises = cells.filter(({ surprise }) => surprise !== null)
    expect(surprises.map(({ actor, surprise }) => `${actor}: ${surprise}`)).toEqual([])
  },
)

const protecting = {
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

test.each([
  [421, { method: 'GET', path: '/staff', headers: { host: 'evil.example' } }],
  [403, { method: 'POST', path: '/auth/sign-out', headers: { origin: 'https://evil.example' } }],
  [403, { method: 'OPTIONS', path: '/staff' }],
  [405, { method: 'GET', path: '/auth/sign-out' }],
  [405, { method: 'TRACE', path: '/staff' }],
])('an answer of %i says how it may be used as every other does: %j', async (status, asked) => {
  const answer = await rawRequest(authority.portal, asked)
  expect({ status: answer.statusCode, ...answer.headers }).toMatchObject({ status, ...protecting })
})
