import { expect, test } from 'vitest'
import { z } from 'zod'
import { keptOf, typedIn, valuesOf } from './typed'

const Fields = z.object({
  name: z.string(),
  groups: z.array(z.string()),
  linkKey: z.string(),
  certificate: z.string().optional(),
  applicationId: z.string(),
  file: z.unknown(),
})

function form(...pairs: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test('what was typed is given back; not where a secret, a key or a certificate belongs, or may have been pasted', () => {
  const sent = form(['name', 'Marie'], ['linkKey', 'k'], ['certificate', 'c'], ['applicationId', 'Abc8Q~secret'])
  expect(typedIn(Fields, sent)).toEqual({ name: 'Marie' })
  expect(keptOf(sent)).toEqual({ typed: { name: 'Marie' }, isWithheld: true })
})

test('an application id beside a refused secret is given back, as it was typed; whatever else stands in its place is not', () => {
  const id = ' 9F02C1D0-0d1d-4acb-b408-d5ca73121e90\n'
  expect(typedIn(Fields, form(['applicationId', id]))).toEqual({ applicationId: id })
  expect(keptOf(form(['applicationId', id], ['secret', 's']))).toEqual({
    typed: { applicationId: id },
    isWithheld: true,
  })
  expect(typedIn(Fields, form(['applicationId', `${id} Abc8Q~secret`]))).toEqual({})
})

test.each([['-----BEGIN CERTIFICATE-----\nMIIC'], ['MIIC\n-----END RSA PRIVATE KEY-----']])(
  'a key or a certificate is not given back whatever field it was pasted into: %j',
  (pasted) => {
    const sent = form(['name', pasted], ['groups', 'a'], ['groups', pasted])
    expect(typedIn(Fields, sent)).toEqual({})
    expect(keptOf(sent)).toEqual({ typed: {}, isWithheld: true })
  },
)

test('neither is a file, nor a field that nobody asked for', () => {
  const file = new File(['-----BEGIN PRIVATE KEY-----'], 'key.pem')
  const sent = form(['file', file], ['isAdmin', 'true'], ['__proto__', 'x'], ['toString', 'x'])
  expect(typedIn(Fields, sent)).toEqual({})
  expect(keptOf(form(['file', file]))).toEqual({ typed: {}, isWithheld: true })
})

test('a field that came several times is a list', () => {
  const sent = form(['groups', 'a'], ['groups', 'b'], ['name', 'Marie'], ['$ACTION_KEY', 'k'])
  expect(valuesOf(sent)).toEqual({ groups: ['a', 'b'], name: 'Marie' })
  expect(typedIn(Fields, sent)).toEqual({ groups: ['a', 'b'], name: 'Marie' })
})

test('nobody is told to fill in again what they never did: a link’s token, an empty field, no file', () => {
  const sent = form(['token', 'x'.repeat(43)], ['secret', ''], ['certificateFile', new File([], '')])
  expect(keptOf(sent)).toEqual({ typed: {}, isWithheld: false })
})

test('nor what a press that is held brings again by itself', () => {
  expect(keptOf(form(['held', 'id'], ['certificate', 'c']))).toEqual({ typed: { held: 'id' }, isWithheld: false })
})
