import { describe, expect, test } from 'vitest'
import { refusalDetails, refusalQuery } from '@/app/_refusal/query'
import { whyNot } from '@/app/staff/sign-in/why-not'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import type { RefusalReason } from '@/lib/identity/sign-in/attempt'
import { loginNumbers } from '@/lib/refusals/login'
import { refusedWords } from './words'

const t = translator('en')
const nothing = refusalDetails({})
const numbered = (number: number) => refusalDetails({ number: String(number) })

const customers: Record<Exclude<RefusalReason, 'no_second_factor'>, true> = {
  unknown: true,
  replayed: true,
  other_browser: true,
  expired: true,
  declined: true,
  needs_admin: true,
  consent_gone: true,
  wrong_tenant: true,
  personal_account: true,
  guest: true,
  no_role: true,
  other_person: true,
  blocked: true,
  refused: true,
  clock: true,
  invitation_ended: true,
}

describe.each(languages)('in %s', (language) => {
  test('every reason reaches sentences of its own', () => {
    const details = { ...numbered(53003), clock: { minutes: 7, is: 'ahead' } as const }
    const titles = Object.keys(customers).map(
      (why) => refusedWords(why, why === 'unknown' ? nothing : details, translator(language)).title,
    )
    expect(new Set(titles).size).toBe(titles.length)
  })
})

test('B11: access denied by a rule of the tenant is never told as a person’s choice', () => {
  for (const number of loginNumbers) {
    const { title, happened } = refusedWords('refused', numbered(number), t)
    expect(title).toBe('Microsoft did not let this through')
    expect(happened).not.toContain('Cancel')
  }
})

test('B18: a wrong clock says by how much and which way, to customers and to staff', () => {
  const details = refusalDetails({ behind: '7' })
  expect(refusedWords('clock', details, t)).toMatchObject({
    happened: expect.stringContaining('7 minutes behind'),
    who: 'Spencer.',
  })
  expect(whyNot('clock', details)?.what).toBe('This server’s clock is 7 minutes behind.')
  expect(refusedWords('clock', nothing, t).title).toBe('Signing in did not work')
})

test('staff are told a number of Microsoft’s by its meaning', () => {
  expect(whyNot('refused', numbered(50105))?.what).toContain('assigned')
  expect(whyNot('refused', nothing)?.what).toBe('Microsoft refused this sign-in.')
  expect(whyNot('toString', nothing)?.what).toBe('Microsoft’s answer could not be used.')
})

describe('what an address says', () => {
  const microsoft = {
    number: 53003,
    correlationId: 'dde60c16-7a64-4b7e-9c11-0f2f6f0c8b11',
    at: new Date('2026-11-28T09:00:01Z'),
  }

  test('comes back as it went', () => {
    for (const details of [
      { microsoft, clock: null },
      { microsoft: { number: 99999, correlationId: null, at: null }, clock: { minutes: 12, is: 'behind' } as const },
      nothing,
    ])
      expect(refusalDetails(refusalQuery(details))).toEqual(details)
  })

  test('is figures and an id, or nothing', () => {
    const made = { number: '53003<b>', correlation: 'call me', at: 'now', behind: '-7', ahead: ['7', '8'] }
    expect(refusalDetails(made)).toEqual(nothing)
    expect(refusalDetails({ number: '53003', at: '99999999999' }).microsoft?.number).toBe(53003)
  })
})
