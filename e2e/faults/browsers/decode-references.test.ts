import { expect, test } from 'vitest'
import { decodeReferences } from './decode-references'

test('numbers are decoded, decimal and hexadecimal, beyond sixteen bits too', () => {
  expect(decodeReferences('Microsoft&#8217;s &#x2019; &#X27; &#39;&#128274;&#x1F512;')).toBe("Microsoft’s ’ ' '🔒🔒")
})

test('the five names of escaping are decoded, and nothing is decoded twice', () => {
  expect(decodeReferences('&lt;a href=&quot;x?a=1&amp;b=2&quot;&gt; &apos;')).toBe(`<a href="x?a=1&b=2"> '`)
  expect(decodeReferences('&amp;lt; &amp;#39;')).toBe('&lt; &#39;')
})

test('what is no reference stands as it came, and a number that is no character is said to be none', () => {
  expect(decodeReferences('R&D; 1 & 2; &;&#;&#x; &nosuchname;')).toBe('R&D; 1 & 2; &;&#;&#x; &nosuchname;')
  expect(decodeReferences('&#0;&#xD800;&#1114112;')).toBe('\ufffd\ufffd\ufffd')
})
