import { expect, test } from 'vitest'
import { translator } from '@/lib/i18n/translator'
import type { ReceiptLine } from '@/lib/provisioning/view/view'
import { outcomeInWords } from './outcome-in-words'

const english = { language: 'en', t: translator('en') } as const

const line = (facts: Partial<ReceiptLine>): ReceiptLine => ({
  at: new Date('2026-11-28T12:00:00Z'),
  change: 'create application',
  attempt: 1,
  outcome: 'refused',
  seen: null,
  by: 'Nele',
  status: 403,
  code: null,
  requestId: null,
  clientRequestId: 'c1',
  before: null,
  after: null,
  ...facts,
})

test.each([
  ['what Microsoft refused is refused', 403, 'refused'],
  ['after a fault of Microsoft’s nobody knows', 504, 'not known: Microsoft answered with a fault of its own'],
  ['nor after not finding what it was asked to make', 404, 'not known: Microsoft answered with a fault of its own'],
])('%s', (_, status, words) => {
  const only = line({ status })
  expect(outcomeInWords(only, { lines: [only] }, english)).toBe(words)
})

const seenAt = new Date('2026-11-28T12:00:05Z')

test.each([
  ['what was refused and stands all the same', 400, 'yes', 'refused; looked up: it is so all the same, seen on '],
  ['what was refused and does not stand', 403, 'no', 'refused'],
  ['a fault after which it stands', 504, 'yes', 'a fault of Microsoft’s; looked up: it happened, seen on '],
  ['a fault after which it does not', 404, 'no', 'a fault of Microsoft’s; looked up: it did not happen, seen on '],
] as const)('%s is told as a look showed it', (_, status, is, words) => {
  const only = line({ status, seen: { is, seenAt } })
  expect(outcomeInWords(only, { lines: [only] }, english)).toMatch(new RegExp(`^${words}`))
})

test('what is only said to be there is not told as done before a look has shown it', () => {
  const only = line({ outcome: 'done', status: 204 })
  expect(outcomeInWords(only, { lines: [only] }, english)).toBe('Microsoft says that it is there; not seen yet')
  const seen = line({ outcome: 'done', status: 204, seen: { is: 'yes', seenAt } })
  expect(outcomeInWords(seen, { lines: [seen] }, english)).toMatch(/^done, seen on /)
})

test('what was asked again is not ready yet, whatever came of it', () => {
  const lines = [line({ status: 504 }), line({ attempt: 2, outcome: 'done', status: 201 })]
  expect(lines.map((one) => outcomeInWords(one, { lines }, english))).toEqual(['not ready yet, tried again', 'done'])
})
