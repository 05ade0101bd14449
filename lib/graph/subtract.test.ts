import type { Application } from '@microsoft/microsoft-graph-types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { microsoftGraphAppId } from './microsoft-graph'
import { missingFrom, type Registration } from './registration'
import { withoutUpdates } from './subtract'

const now = new Date('2026-11-24T12:00:00Z')

const wanted: Registration = {
  displayName: 'Spencer',
  redirectUri: 'https://ours.example/back',
  roleIds: ['role of ours'],
  scopeIds: ['scope of ours'],
  certificate: { der: 'our certificate', thumbprintSha1: 'AA'.repeat(20), subject: 'CN=spencer' },
  tags: ['spencer-portal', 'spencer-env:production'],
}

const ourKey = { keyId: 'our key', key: 'our certificate', endDateTime: '2027-06-01T00:00:00Z' }
const some = <Value>(...values: Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: values.length })

/** Somebody's application; it may hold anything that we would add as well. */
const anApplication = fc.record({
  signInAudience: fc.constantFrom('AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'),
  uris: some('https://ours.example/back', 'https://theirs.example/a', 'https://theirs.example/b'),
  tags: some('spencer-portal', 'spencer-env:production', 'theirs', 'HR'),
  claims: some('upn', 'email', 'ctry'),
  access: some('Role role of ours', 'Scope scope of ours', 'Role theirs', 'Scope theirs'),
  elsewhere: some('Scope theirs', 'Role theirs'),
  keys: some('our key', 'their key', 'their other key'),
})

type Drawn = typeof anApplication extends fc.Arbitrary<infer Value> ? Value : never

function applicationOf({ signInAudience, uris, tags, claims, access, elsewhere, keys }: Drawn): Application {
  const resource = (resourceAppId: string, entries: string[]) => ({
    resourceAppId,
    resourceAccess: entries.map((entry) => ({ type: entry.split(' ')[0], id: entry.slice(entry.indexOf(' ') + 1) })),
  })
  const resources = [resource(microsoftGraphAppId, access), resource('elsewhere', elsewhere)]
  return {
    signInAudience,
    tags,
    web: { redirectUris: uris },
    optionalClaims: { idToken: claims.map((name) => ({ name })), accessToken: [], saml2Token: [] },
    requiredResourceAccess: resources.filter((one) => one.resourceAccess.length > 0),
    keyCredentials: keys.map((keyId) => (keyId === 'our key' ? ourKey : { keyId, key: keyId })),
  }
}

/** What the application holds, one word for each thing. */
function holdings(application: Application): string[] {
  return [
    ...(application.web?.redirectUris ?? []),
    ...(application.tags ?? []).map((tag) => `tag ${tag}`),
    ...(application.optionalClaims?.idToken ?? []).map(({ name }) => `claim ${name}`),
    ...(application.requiredResourceAccess ?? []).flatMap(({ resourceAppId, resourceAccess }) =>
      (resourceAccess ?? []).map(({ type, id }) => `${resourceAppId} ${type} ${id}`),
    ),
    ...(application.keyCredentials ?? []).map(({ keyId }) => `key ${keyId}`),
  ]
}

/** As Graph would hold it afterwards: a new key gets an id. */
const patched = (application: Application, patch: Application | null): Application => ({
  ...application,
  ...patch,
  keyCredentials: (patch?.keyCredentials ?? application.keyCredentials ?? []).map((key) =>
    key.keyId ? key : { ...key, ...ourKey },
  ),
})

function take(application: Application) {
  const patch = missingFrom(application, wanted, { uniqueName: 'spencer-production' }, now)
  const properties = Object.keys(patch ?? {})
  const before = Object.fromEntries(Object.entries(application).filter(([name]) => properties.includes(name)))
  return { taken: patched(application, patch), additions: patch ? [{ before, after: patch }] : [] }
}

test('an undo leaves an application that was taken over as it was, whatever stood on it', () => {
  fc.assert(
    fc.property(anApplication, (drawn) => {
      const was = applicationOf(drawn)
      const { taken, additions } = take(was)
      const left = patched(taken, withoutUpdates(taken, additions, ['our key'], now))
      expect(holdings(left).sort()).toEqual(holdings(was).sort())
      expect(left.signInAudience).toBe(was.signInAudience)
    }),
  )
})

test('what others changed between our taking over and the undo stays as they left it', () => {
  fc.assert(
    fc.property(anApplication, anApplication, (drawn, changed) => {
      const was = applicationOf(drawn)
      const { taken, additions } = take(was)
      const is = applicationOf(changed)
      const left = patched(is, withoutUpdates(is, additions, ['our key'], now))
      const ours = holdings(taken).filter((one) => !holdings(was).includes(one))
      expect(holdings(left).sort()).toEqual(
        holdings(is)
          .filter((one) => !ours.includes(one))
          .sort(),
      )
      const isAsWeSet = is.signInAudience === taken.signInAudience
      expect(left.signInAudience).toBe(isAsWeSet ? was.signInAudience : is.signInAudience)
    }),
  )
})

test('a key that has expired since does not go back, because Graph would refuse the whole update', () => {
  const old = { keyId: 'their key', endDateTime: '2026-11-01T00:00:00Z' }
  const additions = [{ before: { keyCredentials: [old] }, after: { keyCredentials: [ourKey] } }]
  const is = { keyCredentials: [old, ourKey, { keyId: 'their other key' }] }
  const patch = withoutUpdates(is, additions, ['our key'], now)
  expect(patch?.keyCredentials?.map(({ keyId }) => keyId)).toEqual(['their other key'])
})
