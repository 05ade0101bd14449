import { expect, test } from 'vitest'
import { readSearch } from './read-search'

const nothing = { ids: [], prefix: null, thumbprints: [], addresses: [], words: null }
const one = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const other = '7d2504e0-4f89-41d3-9a0c-0305e82c3302'
const sha1 = 'A1B2C3D4E5F60718293A4B5C6D7E8F9011223344'

test.each([
  ['a name', 'Contoso & Zonen', { words: 'Contoso & Zonen' }],
  ['a domain', 'contoso.com', { words: 'contoso.com' }],
  ['an id', one.toUpperCase(), { ids: [one] }],
  ['an id in braces', `{${one}}`, { ids: [one] }],
  ['its first eight characters, which may be a word too', '3F2504E0', { prefix: '3f2504e0', words: '3F2504E0' }],
  ['a thumbprint', sha1.toLowerCase(), { thumbprints: [sha1] }],
  ['one with colons', sha1.replaceAll(/(..)(?=.)/g, '$1:'), { thumbprints: [sha1] }],
  ['a SHA-256', sha1 + sha1.slice(0, 24), { thumbprints: [sha1 + sha1.slice(0, 24)] }],
  ['an address', 'An Peeters <An@Contoso.com>', { addresses: ['an@contoso.com'] }],
  [
    'one with an apostrophe and letters beyond a to z',
    "o'brien@müller.de.",
    { addresses: ["o'brien@xn--mller-kva.de"] },
  ],
  ['what only looks like one', '@'.repeat(2_000), { words: '@'.repeat(2_000) }],
])('%s', (_, text, sought) => {
  expect(readSearch(text)).toEqual({ ...nothing, ...sought })
})

test('a whole message of Microsoft’s is its ids', () => {
  const message = `AADSTS7000222: The provided client secret keys for app '${one}' are expired. Visit the Azure portal to create
    new keys for your app: https://aka.ms/NewClientSecret. Trace ID: ${other} Correlation ID: ${one} Timestamp: 2026-11-29 10:00:00Z`
  expect(readSearch(message)).toEqual({ ...nothing, ids: [one, other] })
})
