import { expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import type { PersonReason } from '@/lib/provisioning/decide/step'
import { graphCodes } from '@/lib/refusals/graph'
import { reasonInWords } from './reasons'

const reasons: Record<PersonReason, true> = {
  sign_in: true,
  challenge: true,
  colleague: true,
  consent_page: true,
  policy_secret_forbidden: true,
  policy_certificate_refused: true,
  certificate_refused: true,
  confirm_difference: true,
  adopt: true,
  restore: true,
  additions: true,
  role: true,
  quota: true,
  slow: true,
}

test('every reason for which a run needs somebody is told to customers in four languages, and to staff', () => {
  for (const reason of Object.keys(reasons) as PersonReason[]) {
    for (const language of languages)
      expect(translator(language)(`person.${reason}.title`, { domain: 'contoso.com' })).not.toBe('')
    expect(reasonInWords(reason)).not.toContain('(')
  }
})

test('B26: a refused certificate is Spencer’s to replace, for both sides', () => {
  expect(translator('en')('person.certificate_refused.body')).toContain('Spencer sees this and gives another')
  expect(reasonInWords('certificate_refused')).toContain('Give another one here')
})

test('a code with which Microsoft stopped a run is told by its meaning, and shown', () => {
  for (const code of [...graphCodes, 'notSupported']) expect(reasonInWords(code)).toContain(`(${code})`)
  expect(reasonInWords('Directory_QuotaExceeded')).toContain('as many objects as Microsoft allows')
})
