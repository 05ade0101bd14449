import { expect, test } from 'vitest'
import { classify } from './classify'
import { faultOf } from './error'

const message = 'Another object with the same value for property uniqueName already exists.'
const asked = { namesFreshObject: false, credential: null }
const verdictOn = (status: number, error: object) =>
  classify(faultOf({ status, body: { error: { message, ...error } }, headers: {}, requestId: null }), asked)

test.each([
  [400, { code: 'Request_BadRequest', details: [{ code: 'ObjectConflict', target: 'uniqueName', message }] }],
  [400, { code: 'ObjectConflict' }],
])(
  'B9: a unique name that another registration holds is told by code and target, never by text: %i %o',
  (status, error) => {
    expect(verdictOn(status, error)).toEqual({ kind: 'name_taken' })
  },
)

test('a service principal that stands already is no name that is taken', () => {
  const details = [{ code: 'ObjectConflict', target: 'servicePrincipalNames', message }]
  expect(verdictOn(409, { code: 'Request_MultipleObjectsWithSameKeyValue', details })).toEqual({ kind: 'already' })
})

test('another conflict says nothing of the name, whatever its text', () => {
  expect(verdictOn(400, { code: 'Request_BadRequest' })).toEqual({ kind: 'stop', code: 'Request_BadRequest' })
})
