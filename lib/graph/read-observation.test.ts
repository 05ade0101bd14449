import { expect, test } from 'vitest'
import type { GraphAnswer } from './call'
import type { Target } from './observe'
import { grantsIn, readObservation } from './read-observation'

const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`
const redirectUri = 'https://spencer.example/authresp'
const tags = ['spencer-portal', 'spencer-env:production']

const target: Target = {
  uniqueName: 'spencer-production-0123456789abcdef',
  adoptedObjectId: null,
  givenApplicationId: null,
  redirectUri,
  tags,
  known: null,
  portalClientId: id('9'),
}

const ok = (body: unknown): GraphAnswer => ({ status: 200, body, headers: {}, requestId: null })
const refused = (status: number): GraphAnswer => ({
  status,
  body: { error: { code: 'x' } },
  headers: {},
  requestId: null,
})
const listOf = (...value: object[]) => ok({ value })

const application = (differently: object = {}) => ({
  id: id('a'),
  appId: id('b'),
  displayName: 'Spencer',
  uniqueName: target.uniqueName,
  web: { redirectUris: [redirectUri] },
  optionalClaims: null,
  requiredResourceAccess: [],
  keyCredentials: [],
  passwordCredentials: [],
  tags,
  ...differently,
})

type Look = Record<'graph' | 'own' | 'byRedirect' | 'deleted' | 'grants', GraphAnswer>
type Details = Record<'principal' | 'roles' | 'held' | 'owners', GraphAnswer>

const nothing: Look = {
  graph: ok({ id: id('1') }),
  own: refused(404),
  byRedirect: listOf(),
  deleted: listOf(),
  grants: listOf(),
}
const whole: Details = { principal: ok({ id: id('2') }), roles: listOf(), held: listOf(), owners: listOf() }

function observed(look: Partial<Look>, details: Partial<Details> = {}) {
  const answers = [...Object.values({ ...nothing, ...look }), ...Object.values({ ...whole, ...details })]
  return readObservation(answers, target)
}

test('an empty tenant is one whose every list was read and is empty', () => {
  expect(observed({})).toMatchObject({ application: null, adoptable: [], deleted: [], portalGrants: [] })
})

test.each([
  ['the registration', { own: ok({ id: id('a') }) }],
  ['the registration’s secrets', { own: ok(application({ passwordCredentials: undefined })) }],
  ['the registration’s addresses', { own: ok(application({ web: undefined })) }],
  ['those with our address', { byRedirect: ok({}) }],
  ['one of those with our address', { byRedirect: listOf(application(), { id: id('c') }) }],
  ['those with our address, not found', { byRedirect: refused(404) }],
  ['the deleted ones', { deleted: ok(null) }],
  ['one of the deleted ones', { deleted: listOf({ id: id('c') }) }],
  ['the deleted ones, not found', { deleted: refused(404) }],
  ['Microsoft Graph itself', { graph: ok({}) }],
])('what cannot be read is not none: %s', (_, look) => {
  expect(observed(look)).toBeNull()
})

test.each([
  ['the service principal', { principal: ok({}) }],
  ['its roles', { roles: ok({}) }],
  ['its grants', { held: ok(null) }],
  ['the owners', { owners: ok({ value: [{}] }) }],
  ['roles of a service principal that the next server does not know', { roles: refused(404) }],
  ['grants of a service principal that the next server does not know', { held: refused(404) }],
])('what hangs on a registration and cannot be read is not none: %s', (_, details) => {
  expect(observed({ own: ok(application()) }, details)).toBeNull()
})

test('who may not read deleted registrations, grants or owners knows nothing of them', () => {
  const look = { own: ok(application()), deleted: refused(403), grants: refused(403) }
  expect(observed(look, { owners: refused(403) })).toMatchObject({ deleted: null, portalGrants: null, owners: null })
})

test('a list of which more pages were not read is not known, whatever the first of them holds', () => {
  const first = ok({ value: [], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/x?$skiptoken=1' })
  expect(grantsIn(first)).toBeNull()
  expect(observed({ deleted: first })).toBeNull()
})

test('grants that cannot be read are not known, and a client that the tenant does not know has none', () => {
  expect([ok({}), ok(null), refused(503)].map(grantsIn)).toEqual([null, null, null])
  expect(grantsIn(refused(404))).toEqual([])
})

const deletedAs = (differently: object) => observed({ deleted: listOf(application(differently)) })?.deleted ?? []

test.each([
  ['of our name', {}],
  ['of an earlier generation', { uniqueName: `${target.uniqueName}-2`, tags: [], web: { redirectUris: [] } }],
  ['of another name, with our tags and address', { uniqueName: 'spencer-production-5a17c0de5a17c0de' }],
])('a deleted registration %s is ours', (_, differently) => {
  expect(deletedAs(differently)).toHaveLength(1)
})

test.each([
  [
    'of another environment',
    { uniqueName: 'spencer-demo-5a17c0de5a17c0de', tags: ['spencer-portal', 'spencer-env:demo'] },
  ],
  ['of another address', { uniqueName: 'spencer-production-5a17c0de5a17c0de', web: { redirectUris: [] } }],
  ['without tags of ours', { uniqueName: 'intranet', tags: [] }],
  ['without a name', { uniqueName: null }],
])('a deleted registration %s is not', (_, differently) => {
  expect(deletedAs(differently)).toEqual([])
})
