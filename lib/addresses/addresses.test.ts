import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDomain, readDomainOrTenant } from './domain'
import { isEmail, readEmail } from './email'

const address = (text: string) => {
  const read = readEmail(text)
  return read.status === 'ok' ? read.address : read.why
}

test.each(['r&d@contoso.com', 'hr/it@contoso.com', "o'brien@contoso.com", 'a+b=c@contoso.com'])(
  'C9: %s is an address',
  (text) => {
    expect(address(text)).toBe(text)
  },
)

test.each([
  ['info@müller.de', 'info@xn--mller-kva.de'],
  ['Info@MÜLLER.de', 'info@xn--mller-kva.de'],
  ['Marie Dubois <Marie@Contoso.com>', 'marie@contoso.com'],
  ['"Dubois, Marie" <marie@contoso.com>;', 'marie@contoso.com'],
  ['mailto:marie@contoso.com?subject=x', 'marie@contoso.com'],
  [' marie@contoso.com. ', 'marie@contoso.com'],
  ['\u200bmarie@contoso.com\u00a0', 'marie@contoso.com'],
])('C10: %s is taken as %s', (text, expected) => {
  expect(address(text)).toBe(expected)
})

test.each([
  ['jörg@contoso.com', 'beyond_ascii'],
  ['o’brien@contoso.com', 'beyond_ascii'],
  ['a@b', 'none'],
  ['@contoso.com', 'none'],
  ['a@contoso.com, b@contoso.com', 'none'],
  ['a@b@contoso.com', 'none'],
  ['a..b@contoso.com', 'none'],
  ['.a@contoso.com', 'none'],
  ['a@contoso.com\r\nBcc: b@evil.example', 'none'],
  ['"a b"@contoso.com', 'none'],
  ['a@1.2.3.4', 'none'],
  ['a@contoso.com/x', 'none'],
  [`${'a'.repeat(65)}@contoso.com`, 'too_long'],
  ['', 'none'],
])('%s is refused as %s', (text, why) => {
  expect(address(text)).toBe(why)
})

test.each([
  ['müller.de', 'xn--mller-kva.de'],
  ['https://contoso.com/', 'contoso.com'],
  ['https://www.contoso.com/nl?x=1#top', 'www.contoso.com'],
  ['contoso.com.', 'contoso.com'],
  ['jan@contoso.com', 'contoso.com'],
  ['CONTOSO.COM', 'contoso.com'],
  [' contoso.com\u200b', 'contoso.com'],
  ['contoso.com:443', 'contoso.com'],
])('C10: the domain %s is asked for as %s', (text, domain) => {
  expect(readDomainOrTenant(text)).toBe(domain)
})

test('C10: an id is taken with its braces', () => {
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
  for (const text of [id, `{${id}}`, ` ${id.toUpperCase()} `]) expect(readDomainOrTenant(text)).toBe(id)
})

test.each([
  '',
  'contoso',
  'a b.com',
  '1.2.3.4',
  '../etc',
  'contoso.com%2f..',
  'http://',
  '-a.com',
  '{contoso',
  '[::1]',
])('%j is no domain', (text) => {
  expect(readDomain(text)).toBeNull()
})

test('any text ends in a value that is one, or in a refusal, and a megabyte as soon', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
      const read = readEmail(text)
      if (read.status === 'ok') expect(isEmail(read.address)).toBe(true)
      const domain = readDomainOrTenant(text)
      if (domain) expect(domain).toMatch(/^[\da-z.-]+$/)
    }),
  )
  for (const text of ['a@'.repeat(500_000), '<'.repeat(1_000_000), 'a.'.repeat(500_000)])
    expect([address(text), readDomain(text)]).not.toContain(undefined)
})
