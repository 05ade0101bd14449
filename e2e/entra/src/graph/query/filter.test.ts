import { expect, test } from 'vitest'
import { passes } from './filter'
import { parseFilter } from './parse-filter'

const entity = {
  displayName: "L'Oréal",
  enabled: true,
  count: 3,
  when: '2026-11-22T10:00:00Z',
  nothing: null,
  tags: ['a', 'spencer-portal'],
  web: { redirectUris: ['https://a.example/x'] },
  keys: [{ keyId: '1', type: 'A' }],
}

test.each([
  ["displayName eq 'l''oréal'", true],
  ["displayName ne 'x' and enabled eq true", true],
  ['not(enabled eq true) or count ge 3', true],
  ["startsWith(displayName, 'l')", true],
  ["endswith(displayName,'al')", true],
  ["contains(displayName,'zz')", false],
  ["tags/any(t:t eq 'spencer-portal')", true],
  ["tags/any(t:startswith(t,'spencer'))", true],
  ['tags/any()', true],
  ["tags/all(t:t eq 'a')", false],
  ['tags/$count eq 2', true],
  ["web/redirectUris/any(u:u eq 'https://a.example/x')", true],
  ["keys/any(k:k/keyId eq '1' and k/type eq 'A')", true],
  ["displayName in ('a', 'L''Oréal')", true],
  ['nothing eq null', true],
  ['when lt 2026-11-22T10:00:01Z', true],
  ['enabled eq false and (count eq 3 or count eq 4)', false],
])('%s', (text, expected) => {
  expect(passes(parseFilter(text), entity)).toBe(expected)
})

test.each(['displayName eq', "displayName like 'x'", '(count eq 3', "tags/some(t:t eq 'a')", 'count eq 3 3'])(
  '%s is no filter',
  (text) => {
    expect(() => parseFilter(text)).toThrow('Invalid filter clause')
  },
)
