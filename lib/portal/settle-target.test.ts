import { expect, test } from 'vitest'
import { settleTarget } from './settle-target'

function settled(method: string, url: string) {
  const request = { method, url }
  settleTarget(request)
  return request
}

test('TRACE comes as a method that is refused like all that nothing here answers to', () => {
  expect(settled('TRACE', '/staff')).toEqual({ method: 'DELETE', url: '/staff' })
})

test.each(['//x', '/staff//audit', '/a\\b', '//evil.example/%2e%2e?next=1', 'http://evil.example/x', '*'])(
  '%s leads nowhere, and is no redirect',
  (url) => {
    expect(settled('GET', url)).toEqual({ method: 'GET', url: '/_nowhere' })
  },
)

test.each(['/', '/staff/audit?before=//x', '/join/a_b-c?to=https://portal.example/x'])('%s is left as it is', (url) => {
  expect(settled('POST', url)).toEqual({ method: 'POST', url })
})
