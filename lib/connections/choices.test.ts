import { describe, expect, test } from 'vitest'
import { Choices, GroupIds } from './choices'

const typed = {
  customer: '  Contoso \n NV ',
  domainOrTenant: ' Contoso.COM ',
  environment: 'production',
  userSync: 'on',
  language: 'nl',
  contacts: [
    { name: 'An', email: ' An@Contoso.com', language: 'nl' },
    { name: 'Luc', email: 'luc@contoso.com', language: 'fr' },
  ],
  accountOwner: '5a3c1ae5-0000-4000-8000-00000000005a',
}

function messagesOf(differently: Record<string, unknown>): string[] {
  const result = Choices.safeParse({ ...typed, ...differently })
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('what staff choose', () => {
  test('is tidied: one line, lower-case addresses and domain, a checkbox that says on', () => {
    expect(Choices.parse(typed)).toMatchObject({
      customer: 'Contoso NV',
      domainOrTenant: 'contoso.com',
      userSync: true,
      securityGroups: false,
      groupIds: [],
      contacts: [{ email: 'an@contoso.com' }, { email: 'luc@contoso.com' }],
    })
  })

  test('names a tenant by domain or by id, and by nothing else', () => {
    expect(messagesOf({ domainOrTenant: '5B1C3F2A-0000-4000-8000-0123456789AB' })).toEqual([])
    for (const wrong of ['contoso', 'a b.com', '-a.com', 'common', '']) {
      expect(messagesOf({ domainOrTenant: wrong })).toEqual(['Write a domain like contoso.com, or the tenant id.'])
    }
  })

  test('has two different contacts', () => {
    const [an] = typed.contacts
    expect(messagesOf({ contacts: [an] })).toEqual(['Give at least two contacts: one of them will be on holiday.'])
    expect(messagesOf({ contacts: [an, { ...an, email: 'AN@contoso.com' }] })).toEqual([
      'Two contacts share one e-mail address: give each their own.',
    ])
  })

  test('keeps line breaks and a second address out of an e-mail address', () => {
    for (const email of ['a@b.com\r\nBcc: evil@x.com', 'a@b.com,evil@x.com', 'a@b', 'a@b.com\u0000']) {
      const [an, luc] = typed.contacts
      expect(messagesOf({ contacts: [an, { ...luc, email }] })).toEqual([
        'Write an e-mail address like name@example.com.',
      ])
    }
  })

  test('has security groups only with user sync, and group ids only with security groups', () => {
    expect(messagesOf({ userSync: undefined, securityGroups: 'on' })).toEqual([
      'Security groups come with user sync: tick both, or neither.',
    ])
    expect(messagesOf({ groupIds: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' })).toEqual([
      'Tick security groups, or take the group ids out.',
    ])
  })
})

describe('group ids', () => {
  test('come as people paste them', () => {
    const [one, two] = ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '6fa459ea-ee8a-4ca4-894e-db77e160355e'] as const
    expect(GroupIds.parse(`${one.toUpperCase()},${two}\r\n ${one};`)).toEqual([one, two])
    expect(GroupIds.parse([one, two])).toEqual([one, two])
    expect(GroupIds.parse('')).toEqual([])
    expect(GroupIds.safeParse(`${one} All staff`).success).toBe(false)
  })
})
