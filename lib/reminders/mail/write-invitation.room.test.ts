import { describe, expect, test } from 'vitest'
import { formatDate } from '@/lib/i18n/format'
import { languages } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { writeInvitation } from './send-invitation'

const facts = {
  url: 'https://portal.example/join/token',
  attempt: 1,
  askedAt: null,
  expiresAt: new Date('2026-12-24T12:00:00Z'),
  connectionId: '00000000-0000-4000-8000-000000000000',
  staffName: 'Sofie Maes',
  colleagueName: null,
  typedBy: null,
  environment: 'staging' as const,
  domain: 'contoso.com',
  userSync: true,
  isAdopted: false,
  isIntroduction: false,
  renews: ['secret' as const],
  alteration: null,
  customerName: 'Contoso',
  spencerContact: { name: 'Sam Claes', email: 'sam@spencer.example' },
}

const nothingBehind = { certificate: null, renewed: null }
const intents = ['connect', 'grant', 'renew', 'repair', 'undo', 'fields'] as const

describe.each(languages)('in %s', (language) => {
  const contact = { name: 'An', email: 'an@contoso.com', language }

  test('whoever was asked on another day is told so, and nobody else is', () => {
    const asked = new Date('2026-11-24T12:00:00Z')
    const text = (askedAt: Date | null, now: string) =>
      writeInvitation({ ...facts, intent: 'connect', contact, askedAt }, nothingBehind, new Date(now)).text
    const said = mailTranslator(language)('again', { date: formatDate(asked, language) })
    expect(text(asked, '2026-11-27T08:00:00Z').replaceAll(/\s+/g, ' ')).toContain(said.replaceAll(/\s+/g, ' '))
    const first = said.slice(0, 12)
    expect(text(null, '2026-11-27T08:00:00Z')).not.toContain(first)
    expect(text(asked, '2026-11-24T13:00:00Z')).not.toContain(first)
  })

  test.each(intents)(
    'B14: the mail to %s stands alone as plain text, and its link’s own end is in the small print alone',
    (intent) => {
      const { subject, text, html } = writeInvitation({ ...facts, intent, contact }, nothingBehind)
      for (const part of [text, html]) {
        for (const fact of ['Contoso', 'contoso.com', 'Sofie Maes', facts.url, 'sam@spencer.example', '2026']) {
          expect(part).toContain(fact)
        }
        expect(part).not.toMatch(/\{\w+\}|undefined|null/)
      }
      expect(subject).toMatch(/^Contoso · [^{}]+$/)
      expect(text.split(facts.url)[0]).not.toContain('2026')
      expect(subject).not.toContain('2026')
      expect(html).toContain(`<html lang="${language}">`)
      expect(html.match(/<a /g)).toHaveLength(2)
    },
  )

  test('B23: the mail says what signing in leaves, and what Spencer uses apart from how far the permission reaches', () => {
    const says = mailTranslator(language)
    for (const userSync of [true, false]) {
      const { text } = writeInvitation({ ...facts, intent: 'connect', userSync, contact }, nothingBehind)
      const said = text.replaceAll(/[ \n]+/g, ' ')
      expect(said).toContain(says('signIn'))
      expect(said).toContain(says(userSync ? 'reads.userSync' : 'reads.signIn'))
    }
  })

  test('whoever only stood on Spencer’s list reads first how the portal comes to know of them', () => {
    const said = (isIntroduction: boolean) =>
      writeInvitation({ ...facts, intent: 'connect', isIntroduction, contact }, nothingBehind).text.replaceAll(
        /\s+/g,
        ' ',
      )
    const introduction = mailTranslator(language)('introduction', { customer: 'Contoso' }).replaceAll(/\s+/g, ' ')
    expect(said(true)).toContain(introduction)
    expect(said(false)).not.toContain(introduction)
  })

  test('who made the app themselves is asked to take us out of it, not to remove it', () => {
    const undo = { ...facts, intent: 'undo', contact } as const
    const ofOurs = writeInvitation(undo, nothingBehind)
    const ofTheirs = writeInvitation({ ...undo, isAdopted: true }, nothingBehind)
    expect(ofTheirs.subject).not.toBe(ofOurs.subject)
    expect(ofTheirs.text).not.toMatch(/\{\w+\}|undefined|null/)
  })

  test('a colleague is named as who passed it on', () => {
    const grant = { ...facts, intent: 'grant', contact, colleagueName: 'Luc Dubois' } as const
    const { text } = writeInvitation(grant, nothingBehind)
    expect(text).toContain('Luc Dubois (Contoso)')
    expect(text).not.toContain('Sofie Maes')
  })
})

test('B23: the mail promises that no app is made before the press, and not that nothing is', () => {
  const contact = { name: 'An', email: 'an@contoso.com', language: 'en' } as const
  const said = writeInvitation({ ...facts, intent: 'connect', contact }, nothingBehind).text.replaceAll(/\s+/g, ' ')
  expect(said).toContain('No app is made until you press the button')
  expect(said).toContain('this portal is listed among your Enterprise applications')
  expect(said).toContain('An administrator can delete it there again.')
  expect(said).toContain('Microsoft’s permission reaches further: the page says what exactly.')
  expect(said).not.toMatch(/nothing (is|will be|gets) (made|changed)|nothing changes/i)
})

test('a hostile name is text in the mail, whatever it looks like', () => {
  const hostile = '<img src=x onerror=alert(1)> {name} "A" & \'B\'\r\nhttps://evil.example'
  const contact = { name: hostile, email: 'an@contoso.com', language: 'en' as const }
  const connect = { ...facts, intent: 'connect', contact, customerName: hostile } as const
  const { html, subject } = writeInvitation(connect, nothingBehind)
  expect(html).not.toContain('<img')
  expect(html).toContain(
    '&lt;img src=x onerror=alert(1)&gt; {name} &quot;A&quot; &amp; &#39;B&#39; https://evil.example',
  )
  expect(subject).not.toMatch(/[\r\n]/)
})

test.each(languages)('in %s a mail that asks for more, or less, says which of it', (language) => {
  const contact = { name: 'An', email: 'an@contoso.com', language }
  const alterations = ['userSync', 'userSyncAndGroups', 'groups', 'lessGroups', 'lessUserSync'] as const
  const said = alterations.map((alteration) =>
    writeInvitation({ ...facts, intent: 'repair', alteration, contact }, nothingBehind),
  )
  for (const { subject, text } of said) {
    expect(text).toContain('Sofie Maes')
    expect(text).toContain('contoso.com')
    expect(`${subject}${text}`).not.toMatch(/[{}]/)
  }
  expect(new Set(said.map(({ subject }) => subject)).size).toBe(alterations.length)
  expect(new Set(said.map(({ text }) => text)).size).toBe(alterations.length)
})
