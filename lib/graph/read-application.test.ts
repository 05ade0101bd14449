import { expect, test } from 'vitest'
import { readApplication } from './read-application'

const id = '00000000-0000-4000-8000-000000000001'

test.each([
  ['2028-11-22T00:00:00Z', new Date('2028-11-22T00:00:00Z')],
  ['9998-12-31T23:59:59Z', new Date('9998-12-31T23:59:59Z')],
  ['9999-12-31T23:59:59.9999999Z', null],
  [null, null],
])(
  'C1: a credential that Graph says ends at %s is kept with an end that every calendar knows, or none',
  (endDateTime, endsAt) => {
    const bare = { optionalClaims: null, requiredResourceAccess: [], tags: [], web: null }
    const keyCredentials = [{ keyId: id, customKeyIdentifier: null, startDateTime: null, endDateTime }]
    const body = { id, appId: id, ...bare, keyCredentials, passwordCredentials: [{ keyId: id, endDateTime }] }
    const read = readApplication(body)
    expect(read?.secrets.map((one) => one.endsAt)).toEqual([endsAt])
    expect(read?.certificates.map((one) => one.endsAt)).toEqual([endsAt])
  },
)
