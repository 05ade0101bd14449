import { expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { loginNumbers } from '@/lib/refusals/login'
import { refusedSecretInWords } from './refusal-in-words'

test.each(languages)(
  'in %s every number of the catalogue, and one of tomorrow, says what it means and who mends it',
  (language) => {
    for (const number of [...loginNumbers, 999999]) {
      const { what, mend } = refusedSecretInWords(number, translator(language))
      for (const sentence of [what, mend]) expect(sentence).toMatch(/\.$/)
    }
  },
)

test('a secret that has ended is told as that, not as something unknown', () => {
  expect(refusedSecretInWords(7000222, translator('en'))).toEqual({
    what: 'All secrets of the app have expired.',
    mend: 'Who can mend it: Spencer.',
  })
})
