import { expect, test } from 'vitest'
import { translator } from '@/lib/i18n/translator'
import type { Intent } from '@/lib/identity/actor'
import { wordsFor } from './words-for'

const at = new Date('2026-11-28T12:00:00Z')
const read = {
  domain: 'contoso.com',
  appName: 'Spencer',
  isAdopted: false,
  alteration: null,
  renewal: null,
  undoneAt: null,
  observedAt: at,
  isWhole: false,
}

const words = (intent: Intent, differs: Partial<Parameters<typeof wordsFor>[1]> = {}) =>
  wordsFor({ customer: { intent }, language: 'en', t: translator('en') }, { intent, ...read, ...differs })

test('B12: the review of a finished connection says that nothing is left to do, and its press only looks', () => {
  expect(words('connect', { isWhole: true })).toMatchObject({
    title: 'Nothing left to do in contoso.com',
    act: 'Look once more in contoso.com',
    kind: 'secondary',
  })
  expect(words('connect').title).toBe('What will be made in contoso.com')
})

test('B16: what takes away is not the colour of what makes', () => {
  expect(words('undo').kind).toBe('danger')
  for (const intent of ['connect', 'grant', 'renew', 'repair'] as const) expect(words(intent).kind).toBe('primary')
})

test('B31: a repair is told in its own words: what differs, and nothing of what stands', () => {
  const { title, body, act } = words('repair')
  expect([title, act]).toEqual(['What is missing or has changed in contoso.com', 'See what differs in contoso.com'])
  expect(body).toBe(
    'We look at what is missing from the app Spencer in contoso.com or has changed, and set right only that.',
  )
})

test('B32: of an app of their own the review and its button say that it stays; undone, that it was, and nothing to press', () => {
  const { body, act } = words('undo', { isAdopted: true })
  expect(body).toContain('You made the app Spencer yourselves and it stays.')
  expect(act).toBe('Take Spencer out of the app in contoso.com')
  expect(words('undo').act).toBe('Remove the Spencer app from contoso.com')
  expect(words('undo', { isAdopted: true, undoneAt: at })).toMatchObject({
    body: expect.stringMatching(/^This was undone on 28 November 2026/),
    act: null,
  })
})
