import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { readsOf, termsOf } from './promises'
import { Reaches } from './reaches'

const t = translator('en')
const intents = ['connect', 'grant', 'renew', 'repair', 'undo', 'fields'] as const
const synced = { intent: 'connect', userSync: true, securityGroups: true } as const

test.each(intents)(
  'B23: before a press to %s no more is promised than that the app waits for it: signing in leaves an entry',
  (intent) => {
    for (const language of languages) {
      const says = translator(language)
      const terms = termsOf({ intent }, says)
      expect(terms).toContain(says('join.terms.listed'))
      expect(terms).toContain(says(intent === 'connect' ? 'join.terms.noApp' : 'join.terms.asIs'))
    }
    const said = termsOf({ intent }, t).join(' · ')
    expect(said).toContain('signing in lists this portal among your Enterprise applications')
    expect(said).toContain('an administrator can delete it there')
    expect(said).toMatch(
      intent === 'connect' ? /no app is made until you press/ : /the app stays as it is until you press/,
    )
    expect(said).not.toMatch(/nothing/i)
  },
)

test('B23: what Spencer uses is told apart from how far Microsoft’s permission reaches', () => {
  for (const choices of [
    { userSync: false, securityGroups: false },
    { userSync: true, securityGroups: false },
    { userSync: true, securityGroups: true },
  ])
    expect(readsOf({ intent: 'connect', ...choices }, t)).toMatch(
      /^Spencer uses .*\. Microsoft’s permissions? reach(es)? further\.$/,
    )
})

test.each(languages)(
  'B23: one click deeper stands what exactly each permission reaches, by Microsoft’s name: %s',
  (language) => {
    const says = translator(language)
    const html = renderToStaticMarkup(Reaches({ invitation: synced, t: says }))
    for (const key of ['User_Read_All', 'Group_Read_All', 'GroupMember_Read_All'] as const) {
      expect(html).toContain(`>${key.replaceAll('_', '.')}<`)
      expect(html).toContain(says(`join.reaches.${key}`))
    }
    expect(html).toContain(says('join.reaches.signedIn'))
    expect(html).toContain('>User.Read<')
  },
)
