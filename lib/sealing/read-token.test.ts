import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readToken } from './read-token'
import { mintToken } from './token'

const { token } = mintToken()

test.each([
  ...[
    '.',
    '>',
    ')',
    ',',
    '%20',
    '%3E',
    '?utm_source=x',
    '&data=05%7C02',
    '\u200b',
    '%E2%80%8B',
    '”',
    '.ics',
    ' ',
    '\u00a0',
  ],
  ...['"', "'", '*', '!', ';', '/', '%22%3E', '&amp;sa=D', '=', '%3D', '\r\n', '%0D%0A'],
])('C8: a link with %j behind it is the link', (behind) => {
  expect(readToken(token + behind)).toBe(token)
})

test.each(['#', '%23', '%2523', '%252523', '\ufeff', '<', '%3C', '(', '/'])('C7: and with %j before it', (before) => {
  expect(readToken(before + token)).toBe(token)
})

test('C8: one character short is no token, whatever stands behind it', () => {
  const short = token.slice(0, -1)
  for (const behind of ['', '.', '%20', '%2E', '#', '&x=1']) expect(readToken(short + behind)).toBeNull()
})

test('C7: both halves of a handoff link are found where a gateway escaped what stands between them', () => {
  const id = randomBytes(16).toString('base64url')
  for (const between of ['%23', '%2523', '#']) {
    const path = `${id}${between}${token}`
    expect([readToken(path, 22), readToken(path.slice(22))]).toEqual([id, token])
  }
})

const pieces = [
  '.',
  ')',
  '>',
  '%20',
  '%2520',
  '?utm_campaign=a-b_c',
  '&e=1',
  '\u200b',
  '%E2%80%8D',
  '"',
  '#',
  '%23',
  '',
]
const escapes = [
  (text: string) => text,
  encodeURIComponent,
  (text: string) => encodeURIComponent(encodeURIComponent(text)),
]

test('a thousand rewritings of links leave each of them what it was', () => {
  for (let turn = 0; turn < 1_000; turn += 1) {
    const { token } = mintToken()
    const behind = [turn, turn >> 2, turn >> 4].map((at) => pieces[at % pieces.length]).join('')
    const wrapped = escapes[turn % escapes.length]?.(`#${token}${/^[\w-]/.test(behind) ? '.' : ''}${behind}`) ?? ''
    expect(readToken(wrapped)).toBe(token)
  }
})

test('any bytes at all end in a token or in none, and a megabyte of them as soon', () => {
  for (let turn = 0; turn < 500; turn += 1) {
    const found = readToken(randomBytes(turn).toString(turn % 2 ? 'latin1' : 'utf8'))
    expect(found === null || /^[\w-]{43}$/.test(found)).toBe(true)
  }
  expect(readToken('%25'.repeat(350_000))).toBeNull()
})
