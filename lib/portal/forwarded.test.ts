import { expect, test } from 'vitest'
import { settleForwarded, trustedProxies } from './forwarded'

const edge = { portal: new URL('https://connect.spencer.example'), trusted: trustedProxies(['10.0.0.0/8', '::1']) }

function settled(headers: Record<string, string>, peer: string) {
  settleForwarded(headers, peer, edge)
  return headers
}

test.each([
  [
    'who asks without a proxy is where the socket is from, whatever they say',
    '192.0.2.1',
    '203.0.113.9',
    '203.0.113.9',
  ],
  ['a proxy that is not named is believed nothing', '192.0.2.1, 198.51.100.2', '172.16.0.1', '172.16.0.1'],
  ['what a named proxy added counts, not what stood before it', '6.6.6.6, 192.0.2.7', '10.1.2.3', '192.0.2.7'],
  ['named proxies behind each other are passed over', '192.0.2.7, 10.9.9.9', '::ffff:10.1.2.3', '192.0.2.7'],
  ['version 6 as well', '2001:db8::1', '::1', '2001:db8::1'],
])('D9: %s', (_, forwarded, peer, asker) => {
  expect(settled({ 'x-forwarded-for': forwarded }, peer)['x-forwarded-for']).toBe(asker)
})

test('D9: without the header it is the socket’s own address', () => {
  expect(settled({}, '203.0.113.9')['x-forwarded-for']).toBe('203.0.113.9')
})

test('D3: the portal’s address decides for which host and protocol it is, whoever says otherwise', () => {
  const said = {
    host: 'connect.spencer.example',
    'x-forwarded-host': 'portal.internal:3000',
    'x-forwarded-proto': 'http',
  }
  expect(settled({ ...said, forwarded: 'host=evil.example', 'x-real-ip': '6.6.6.6' }, '10.1.2.3')).toEqual({
    host: 'connect.spencer.example',
    'x-forwarded-for': '10.1.2.3',
    'x-forwarded-host': 'connect.spencer.example',
    'x-forwarded-proto': 'https',
  })
})

test.each(['10.0.0.0/33', 'proxy.internal', ''])('“%s” is no address of a proxy', (range) => {
  expect(() => trustedProxies([range])).toThrow()
})
