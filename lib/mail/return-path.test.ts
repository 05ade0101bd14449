import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readToken, returnPath } from './return-path'

process.env.BOUNCE_ADDRESS = 'reports-of-mails-sen@spencer.example'
process.env.BOUNCE_MAILBOX = 'imaps://reports:x@imap.spencer.example'

const tokenOf = (id: string) => returnPath(id)?.token ?? ''

test('the envelope sender of a mail names it, whatever a server did to its case, within the length of a local part', () => {
  for (const id of [randomUUID(), '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']) {
    const path = returnPath(id)
    expect(readToken(path?.token.toUpperCase() ?? '')).toBe(id)
    expect(path?.address).toBe(`reports-of-mails-sen+${path?.token}@spencer.example`)
    expect(path?.address.split('@')[0]?.length).toBeLessThanOrEqual(64)
  }
})

test('a token that we did not make names no mail: changed by one character, made up, or another’s', () => {
  const token = tokenOf(randomUUID())
  const another = tokenOf(randomUUID())
  for (const at of [0, 24, 25, 40]) {
    const changed = token[at] === 'a' ? 'b' : 'a'
    expect(readToken(token.slice(0, at) + changed + token.slice(at + 1))).toBeNull()
  }
  expect(readToken(token.slice(0, 25) + another.slice(25))).toBeNull()
})

test('any text is answered', () => {
  fc.assert(fc.property(fc.string(), (text) => readToken(text) === null))
  fc.assert(fc.property(fc.stringMatching(/^[0-9a-z]{41}$/), (text) => readToken(text) === null))
})
