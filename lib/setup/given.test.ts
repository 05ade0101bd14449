import { expect, test } from 'vitest'
import { given } from './given'

test('settings said along are taken as they stand', () => {
  expect(given(['MAIL_FROM=portal@spencer.example', 'DUAL_CONTROL=off'])).toEqual({
    MAIL_FROM: 'portal@spencer.example',
    DUAL_CONTROL: 'off',
  })
})

test.each([
  ['PORTAL_URL', /no setting: write NAME=value/],
  ['PORTAL=https://connect.spencer.example', /no setting called PORTAL:/],
  ['SMTP_URL=mail.spencer.example', /^SMTP_URL: the mail server, as smtps:/],
  ['ENTRA_LOGIN_URL=http://login.spencer.example', /^ENTRA_LOGIN_URL: plain http is for 127/],
])('“%s” is refused with a sentence before anything is written', (word, sentence) => {
  expect(given([word])).toMatch(sentence)
})
