import { expect, test } from 'vitest'
import type { Proof } from '@/lib/credentials/proof'
import type { Change } from './change'
import { givenFacts } from './given-facts'

const at = new Date('2026-11-28T12:00:00Z')
const looked = new Date('2026-11-28T13:00:00Z')
const works = (how: 'token' | 'roles'): Proof => ({ is: 'yes', seenAt: at, how })

const said = (...given: Parameters<typeof givenFacts>) =>
  Object.fromEntries(givenFacts(...given).map(({ part, fact }) => [part, fact.is]))

test('before a look only what was used is known: the secret, and the roles where its token showed them', () => {
  const unknown = { redirect: 'unknown', upn: 'unknown', audience: 'unknown' }
  expect(said(works('roles'), { userSync: true }, null)).toEqual({
    secret: 'yes',
    permissions: 'yes',
    certificate: 'unknown',
    ...unknown,
  })
  expect(said(works('token'), { userSync: true }, null)).toMatchObject({ permissions: 'unknown' })
  // Without user sync there is no role to see, and what signing in may read stands in no token of the app.
  expect(said(works('token'), { userSync: false }, null)).toEqual({ secret: 'yes', permissions: 'unknown', ...unknown })
})

test('B27: after a look each part is as it was found, then', () => {
  const missing: Change[] = [
    { kind: 'update application', patch: { web: {}, keyCredentials: [], optionalClaims: {} } },
    { kind: 'grant scopes', scopes: [], grantId: null },
  ]
  const facts = givenFacts(works('roles'), { userSync: true }, { at: looked, missing, isCertificateWanted: true })
  expect(Object.fromEntries(facts.map(({ part, fact }) => [part, fact.is]))).toEqual({
    secret: 'yes',
    permissions: 'no',
    redirect: 'no',
    upn: 'no',
    audience: 'yes',
    certificate: 'no',
  })
  expect(facts.find(({ part }) => part === 'redirect')?.fact).toEqual({ is: 'no', seenAt: looked })
})

test('of an app that a look did not find nothing is as agreed', () => {
  const missing = [{ kind: 'create application' }] as const
  const { secret, ...rest } = said(
    works('token'),
    { userSync: false },
    { at: looked, missing, isCertificateWanted: false },
  )
  expect(secret).toBe('yes')
  expect(Object.values(rest)).toEqual(['no', 'no', 'no', 'no'])
})
