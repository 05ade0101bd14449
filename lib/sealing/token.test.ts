import { expect, test } from 'vitest'
import { hashToken, mintToken } from './token'

test('a token is 256 random bits in an address, and its row knows only the hash', () => {
  const minted = Array.from({ length: 200 }, mintToken)
  expect(new Set(minted.map(({ token }) => token)).size).toBe(200)
  for (const { token, hash } of minted) {
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(hash).toHaveLength(32)
    expect(hashToken(token)).toEqual(hash)
    expect(hash.toString('base64url')).not.toBe(token)
  }
})
