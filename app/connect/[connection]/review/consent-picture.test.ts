import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { roleTemplates } from '@/lib/identity/roles'
import { ConsentPicture } from './consent-picture'

const scopes = ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All']
const box = 'Consent on behalf of your organization</p>'

const drawn = (language: (typeof languages)[number], directoryRoles: string[] | null) => {
  const t = translator(language)
  const customer = { upn: 'marie@contoso.com', directoryRoles }
  return { t, html: renderToStaticMarkup(ConsentPicture({ scopes, customer, t })) }
}

test.each(languages)(
  'B17: the picture holds each scope by Microsoft’s name and no other, and says in %s that the names may come in another language',
  (language) => {
    const { t, html } = drawn(language, [roleTemplates.globalAdministrator])
    const [picture = '', caption = ''] = html.split('<figcaption')
    expect(picture).toContain('lang="en"')
    expect(picture.match(/<li/g)).toHaveLength(scopes.length)
    expect(caption).toContain(t('review.consent.english'))
    for (const scope of scopes) expect(caption).toContain(`>${scope}<`)
  },
)

test('B17: the organisation box is drawn for whoever sees it at Microsoft, and told of where that is not known', () => {
  const admin = drawn('en', [roleTemplates.globalAdministrator])
  expect(admin.html).toContain(box)
  expect(admin.html).toContain(admin.t('review.consent.leaveEmpty'))
  const other = drawn('en', [roleTemplates.applicationAdministrator])
  expect(other.html).not.toContain(box)
  expect(other.html).toContain(other.t('review.consent.box.no'))
  const unknown = drawn('en', null)
  expect(unknown.html).not.toContain(box)
  expect(unknown.html).toContain(unknown.t('review.consent.box.unknown'))
})
