import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { delegatedScopes } from '@/lib/blueprint/permissions'
import { translator } from '@/lib/i18n/translator'
import { WhatWillBe } from './what-will-be'

test('B23: the review says of each permission that it reaches further than what Spencer uses', () => {
  const review = {
    domain: 'contoso.com',
    appName: 'Spencer',
    redirectUri: 'https://spencer.example/callback',
    certificate: null,
    applicationPermissions: ['User.Read.All', 'Group.Read.All', 'GroupMember.Read.All'],
    delegatedScopes,
  } satisfies Parameters<typeof WhatWillBe>[0]['review']
  const arrival = { customer: { intent: 'grant' }, language: 'en', t: translator('en') } as const
  const html = renderToStaticMarkup(WhatWillBe({ arrival, review, canPress: true }))
  expect(html).toContain('all users’ profiles')
  expect(html).toContain('It does let the whole profile be read, more than Spencer uses.')
  expect(html).toContain(
    'Microsoft’s permission reaches further than that: it also lets content of Microsoft 365 groups be read.',
  )
})
