import { describe, expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { graphCodes, graphRefusal } from './graph'
import { refusalInWords } from './in-words'
import { loginNumbers, loginRefusal } from './login'
import { canBeginAgain } from './refusal'

const all = [...loginNumbers, ...graphCodes]

describe.each(languages)('in %s', (language) => {
  const t = translator(language)

  test('B11: every number and code says what happened, who mends it and what next, to customers and to staff', () => {
    for (const refused of all)
      for (const audience of ['customer', 'staff'] as const) {
        const { shown, happened, who, next } = refusalInWords(refused, t, audience)
        expect(shown).toBe(typeof refused === 'number' ? `AADSTS${refused}` : refused)
        for (const sentence of [happened, who, next]) expect(sentence).toMatch(/^[A-ZÀ-Ü].*\.$/s)
      }
  })

  test('what is in no catalogue shows itself, and is not told as anything else', () => {
    const known = new Set(all.map((refused) => refusalInWords(refused, t).happened))
    for (const refused of [99999, 'notSupported']) {
      const { shown, happened } = refusalInWords(refused, t)
      expect(shown).toContain(String(refused))
      expect(known).not.toContain(happened)
    }
  })
})

test('no number and no code means two things', () => {
  expect(new Set(loginNumbers).size).toBe(loginNumbers.length)
  expect(new Set(graphCodes).size).toBe(graphCodes.length)
})

test('a refusal that is not the person’s choice is never told as one', () => {
  const { happened } = refusalInWords(65004, translator('en'))
  for (const number of loginNumbers)
    if (number !== 65004) expect(refusalInWords(number, translator('en')).happened).not.toBe(happened)
})

test.each([
  [530003, 'person', /devices that the organisation manages/],
  [53004, 'administrator', /second factor.*risk/],
  [53011, 'administrator', /organisation where this account is at home/],
  [530034, 'administrator', /as a partner.*risk/],
  [500571, 'administrator', /guest is disabled/],
  [90099, 'administrator', /administrator of the company itself opens the link first/],
  [50105, 'administrator', /assigned/],
  [7000112, 'administrator', /app is disabled/],
  [700016, 'administrator', /no app with this ID/],
  [650052, 'administrator', /not subscribed/],
  [500014, 'administrator', /service that the app needs is disabled/],
  [500021, 'administrator', /network/],
  [900971, 'spencer', /no address at all/],
  [50011, 'spencer', /address .* not stand in the registration/],
  [90038, 'spencer', /another cloud/],
  [7000215, 'spencer', /secret/],
] as const)('B11: AADSTS%i is mended by the %s and told as what it is', (number, mender, words) => {
  expect(loginRefusal(number)?.mender).toBe(mender)
  expect(refusalInWords(number, translator('en')).happened).toMatch(words)
})

test.each(['KeyCredentialsInvalidEndDate', 'KeyCredentialsInvalidValue'])(
  'B26: %s: Spencer gives another certificate',
  (code) => {
    expect(graphRefusal(code)).toEqual({ kind: 'certificate', mender: 'spencer', next: 'spencer_told' })
    expect(refusalInWords(code, translator('en')).happened).toContain('Spencer gives another')
  },
)

test('beginning again is offered where it can help: not where somebody else has to act first', () => {
  const offered = (['again', 'sign_in', 'another_account', 'wait'] as const).map((next) => canBeginAgain({ next }))
  const not = (['ask_administrator', 'spencer_told'] as const).map((next) => canBeginAgain({ next }))
  expect([offered, not]).toEqual([
    [true, true, true, true],
    [false, false],
  ])
  const helps = graphCodes.filter((code) => canBeginAgain(graphRefusal(code) ?? { next: 'spencer_told' }))
  expect(helps).toContain('Directory_ConcurrencyViolation')
  expect(helps).not.toContain('KeyCredentialsInvalidEndDate')
})
